export default async function run(t) {
  const v = 'v';
  async function outer(x) {
    'use server';
    return [await inner(1), inner];
    async function inner(y) {
      'use server';
      return [v, x, y];
    }
  }
  const [, inner] = await t.call(outer, 'x');
  await t.call(inner, 2);
}
