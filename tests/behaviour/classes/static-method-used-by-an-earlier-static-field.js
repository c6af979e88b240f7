export default async function run(t) {
  const v = 'v';
  class A {
    static early = typeof A.m;
    static kept = A.m;
    static {
      t.log(typeof this.m);
    }
    static async m() {
      'use server';
      return v;
    }
  }
  t.log(A.early);
  await t.call(A.kept);
}
