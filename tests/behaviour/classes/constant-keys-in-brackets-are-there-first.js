export default async function run(t) {
  const v = 'v';
  class A {
    static x = typeof A.save;
    static async ['save']() { 'use server'; return v; }
    static async [
      'other'
    ]() { 'use server'; return [v, 2]; }
  }
  t.log(A.x);
  await t.call(A.save);
  await t.call(A.other);
}
