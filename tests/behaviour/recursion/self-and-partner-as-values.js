export default async function run(t) {
  const v = 1;
  async function a(n) {
    'use server';
    return { a, b, v, n };
  }
  async function b(n) {
    'use server';
    return [n, v, await (await a(n)).b === undefined];
  }
  const result = await t.call(a, 1);
  await t.call(result.b, 2);
}
