export default async function run(t) {
  const v = 1;
  async function f(n) {
    'use server';
    return n ? f : ['value', v];
  }
  const again = await t.call(f, 1);
  await t.call(again, 0);
}
