export default async function run(t) {
  const v = 'v';
  class A {
    static async m(x) {
      'use server';
      return [v, x];
    }
  }
  class B extends A {}
  await t.call(A.m, 1);
  await t.call(B.m, 2);
  t.log(Object.hasOwn(A, 'm'), Object.hasOwn(B, 'm'), 'm' in new A());
}
