export default async function run(t) {
  const v = 'v';
  async function a(n) { 'use server'; return n ? { a, b, n } : v; }
  const b = async (n) => { 'use server'; return n ? [a, b, c] : [v, 'b']; };
  async function c() { 'use server'; return [v, 'c', await a(0)]; }
  const { a: a2, b: b2 } = await t.call(a, 1);
  await t.call(a2, 0);
  const [a3, b3, c3] = await t.call(b2, 1);
  for (const f of [a3, b3, c3]) await t.call(f, 0);
}
