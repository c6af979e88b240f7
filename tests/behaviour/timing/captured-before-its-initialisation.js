export default async function run(t) {
  await t.fails(f);
  const v = 'v';
  await t.call(f);
  async function f() { 'use server'; return v; }
  {
    const g = async () => { 'use server'; return w; };
    await t.fails(g);
    let w = 1;
    await t.call(g);
    w = 2;
    await t.call(g);
  }
  class A { static async m() { 'use server'; return typeof A === 'function' ? u : 0; } }
  let u = 3;
  t.log(await A.m());
}
