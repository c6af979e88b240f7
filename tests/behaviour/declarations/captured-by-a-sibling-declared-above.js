export default async function run(t) {
  const v = 1;
  async function outer(x) {
    'use server';
    return ['outer', await inner(x)];
  }
  async function inner(x) {
    'use server';
    return [v, x];
  }
  await t.call(outer, 2);
  await t.call(inner, 3);
}
