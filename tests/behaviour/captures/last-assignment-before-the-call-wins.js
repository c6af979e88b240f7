export default async function run(t) {
  let v = 1;
  const f = async () => {
    'use server';
    return v;
  };
  v = 2;
  await t.call(f);
  v = 3;
  await t.call(f);
}
