export default async function run(t) {
  const v = 'v';
  async function a(n) {
    'use server';
    {
      const b = 'local b';
      if (n > 5) return b;
    }
    return n ? b(n - 1) : [v, 'a'];
  }
  async function b(n) {
    'use server';
    const inner = (a) => a;
    return n ? a(n - 1) : [inner(v), 'b'];
  }
  await t.call(a, 4);
  await t.call(b, 9);
}
