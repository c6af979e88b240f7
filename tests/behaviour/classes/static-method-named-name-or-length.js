export default async function run(t) {
  const v = 'v';
  class A {
    static async name() {
      'use server';
      return [v, 'name'];
    }
    static async length() {
      'use server';
      return [v, 'length'];
    }
  }
  await t.call(A.name);
  await t.call(A.length);
}
