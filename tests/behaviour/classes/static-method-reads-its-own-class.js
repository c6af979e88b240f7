// modes: direct
export default async function run(t) {
  class A {
    static limit = 5;
    static async m(x) {
      'use server';
      return x < A.limit;
    }
  }
  await t.call(A.m, 1);
  await t.call(A.m, 9);
}
