export default async function run(t) {
  const v = 'v';
  class A {
    static async m() { 'use server'; return [v, 'A']; }
  }
  class B extends A {
    static async m() { 'use server'; return [v, 'B']; }
    static inherited = super.m;
  }
  for (const f of [A.m, B.m, B.inherited]) await t.call(f);
}
