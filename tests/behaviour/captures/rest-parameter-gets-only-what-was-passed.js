export default async function run(t) {
  const v = 'v';
  const f = async (...all) => {
    'use server';
    return [v, all];
  };
  await t.call(f);
  await t.call(f, 1, 2);
}
