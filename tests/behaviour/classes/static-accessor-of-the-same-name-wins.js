export default async function run(t) {
  class A {
    static async m() {
      'use server';
      return 'server';
    }
    static get m() {
      return 'getter';
    }
    static async n() {
      'use server';
      return 'n';
    }
  }
  t.log(A.m);
  await t.call(A.n);
}
