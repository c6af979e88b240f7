export default async function run(t) {
  const v = 'v';
  class A {
    static async m() { 'use server'; return v; }
    static { Object.freeze(this); }
  }
  t.log(Object.isFrozen(A), typeof A.m);
  await t.call(A.m);
}
