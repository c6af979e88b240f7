export default async function run(t) {
  const v = 'v';
  async function a() { 'use server'; return [v, 'a', await b()]; }
  async function b() { 'use server'; return [v, 'b', await c()]; }
  async function c() { 'use server'; return [v, 'c']; }
  const d = async () => { 'use server'; return [v, 'd', await a()]; };
  for (const f of [a, b, c, d]) await t.call(f);
}
