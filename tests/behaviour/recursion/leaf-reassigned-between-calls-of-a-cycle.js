export default async function run(t) {
  let v = 1;
  async function a(n) {
    'use server';
    return n ? b(n - 1) : v;
  }
  async function b(n) {
    'use server';
    return n ? a(n - 1) : v * 10;
  }
  await t.call(a, 1);
  v = 2;
  await t.call(a, 1);
  await t.call(b, 1);
}
