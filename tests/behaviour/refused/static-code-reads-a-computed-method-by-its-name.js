// refused: static-order
export default async function run(t) {
  const key = 'save';
  class A {
    static early = typeof A.save;
    static async [key](n) {
      'use server';
      return n;
    }
  }
  t.log(A.early);
  await t.call(A.save, 1);
}
