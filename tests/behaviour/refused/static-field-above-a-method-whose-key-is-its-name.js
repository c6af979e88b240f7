// refused: static-order
const key = 'save';
export default async function run(t) {
  const v = 'v';
  class A {
    static save = 'field';
    static async [key](n) {
      'use server';
      return [v, n];
    }
  }
  t.log(A.save);
  await t.call(async () => {
    'use server';
  });
}
