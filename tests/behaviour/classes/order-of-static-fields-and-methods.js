export default async function run(t) {
  const v = 'v';
  class A {
    static a = t.log('a');
    static async m() {
      'use server';
      return v;
    }
    static b = t.log('b', typeof A.m);
    static async n() {
      'use server';
      return [v, await A_m()];
    }
    static c = t.log('c', typeof A.n);
  }
  const A_m = A.m;
  await t.call(A.m);
  await t.call(A.n);
}
