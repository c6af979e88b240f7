export default async function run(t) {
  const k = 'key', seen = [];
  const name = (fn) => (seen.push(fn), 'made');
  class A {
    static async [name(async (x) => {
      'use server';
      return [k, x];
    })](n) {
      'use server';
      return [k, n];
    }
    static x = 1;
  }
  t.log(A.x);
  await t.call(A.made, 1);
  await t.call(seen[0], 2);
}
