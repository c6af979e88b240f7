export default async function run(t) {
  const v = 'v';
  class Base {
    static set m(x) { t.log('setter called'); }
  }
  class A extends Base {
    static async m() { 'use server'; return v; }
  }
  await t.call(A.m);
}
