export default async function run(t) {
  const o = { a: { x: 1 }, b: { y: 2 }, big: () => {} };
  async function a(n) {
    'use server';
    return n ? b(n - 1) : o.a.x;
  }
  async function b(n) {
    'use server';
    return n ? a(n - 1) : o.b.y;
  }
  for (const n of [0, 1, 2]) {
    await t.call(a, n);
    await t.call(b, n);
  }
}
