export default async function run(t, k = 'k') {
  let f;
  const g = async () => {
    'use server';
    return [k, typeof f];
  };
  await t.call(g);
  f = async () => {
    'use server';
    return k;
  };
  await t.call(g);
  await t.call(f);
}
