export default async function run(t) {
  const v = 'v';
  async function a(n) {
    'use server';
    return async (m) => {
      'use server';
      return m ? b(m - 1) : [v, n];
    };
  }
  async function b(n) {
    'use server';
    const f = await a(n);
    return f(0);
  }
  const f = await t.call(a, 1);
  await t.call(f, 3);
  await t.call(f, 0);
  await t.call(b, 2);
}
