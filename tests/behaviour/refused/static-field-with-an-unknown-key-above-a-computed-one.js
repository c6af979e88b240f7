// refused: static-order
const save = 'save';
export default async function run(t) {
  for (const key of ['save', 'other']) {
    class A {
      static [key] = 'field';
      static async [save](n) {
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
