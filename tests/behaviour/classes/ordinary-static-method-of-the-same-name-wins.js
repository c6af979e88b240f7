export default async function run(t) {
  class A {
    static async m() {
      'use server';
      return 'server';
    }
    static async m() {
      return 'ordinary';
    }
    static async n() {
      'use server';
      return 'n';
    }
  }
  t.log(await A.m());
  await t.call(A.n);
}
