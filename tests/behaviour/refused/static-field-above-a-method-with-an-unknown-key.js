// refused: static-order
export default async function run(t) {
  for (const key of ['save', 'other']) {
    class A {
      static save = 'field';
      static async [key](n) {
        'use server';
        return n;
      }
    }
    t.log(typeof A.save);
    await t.call(async () => {
      'use server';
    });
  }
}
