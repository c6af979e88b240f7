export default async function run(t) {
  const v = 'v';
  class A {
    static [t.log('first key') ?? 'a'] = t.log('first value');
    static async m() { 'use server'; return v; }
    [t.log('second key') ?? 'b']() {}
    static { t.log('block', typeof this.m); }
  }
  await t.call(A.m);
}
