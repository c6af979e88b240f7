export default async function run(t) {
  const v = 'v';
  class A {
    static async m() { 'use server'; return [v, 'first']; }
    static async m() { 'use server'; return [v, 'second']; }
  }
  await t.call(A.m);
}
