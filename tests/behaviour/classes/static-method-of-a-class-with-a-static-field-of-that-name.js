export default async function run(t) {
  const v = 'v';
  class A {
    static async m() { 'use server'; return [v, 'method']; }
    static n = 'field';
    static async n() { 'use server'; return [v, 'never seen']; }
  }
  t.log(A.n);
  await t.call(A.m);
}
