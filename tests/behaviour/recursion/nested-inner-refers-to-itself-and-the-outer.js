export default async function run(t) {
  const v = 'v';
  async function outer(n) {
    'use server';
    const base = n * 10;
    async function inner(m) {
      'use server';
      if (m > 1) return [base, await inner(m - 1)];
      return m === 1 ? [base, await outer(0)] : [v, base];
    }
    return n ? [await inner(n), inner] : ['end', v];
  }
  const [, inner] = await t.call(outer, 2);
  await t.call(inner, 1);
}
