export default async function run(t) {
  const v = 'v';
  class Base {
    static async m() { 'use server'; return [v, 'base']; }
  }
  class A extends (t.log(typeof Base.m), Base) {
    static async n() { 'use server'; return [v, 'own']; }
  }
  await t.call(A.m);
  await t.call(A.n);
}
