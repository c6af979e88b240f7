export default async function run(t) {
  async function a(n) {
    'use server';
    return n ? b(n - 1) : v;
  }
  async function b(n) {
    'use server';
    return n ? a(n - 1) : v;
  }
  await t.fails(a, 0);
  await t.fails(b, 0);
  const v = 'v';
  await t.call(a, 1);
}
