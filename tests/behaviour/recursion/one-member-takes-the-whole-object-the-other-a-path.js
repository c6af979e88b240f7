export default async function run(t) {
  const o = { a: 1, b: { c: 2 } };
  async function a(n) {
    'use server';
    return n ? b(n - 1) : o.a;
  }
  async function b(n) {
    'use server';
    return n ? a(n - 1) : [o, Object.keys(o)];
  }
  for (const n of [0, 1, 2]) {
    await t.call(a, n);
    await t.call(b, n);
  }
}
