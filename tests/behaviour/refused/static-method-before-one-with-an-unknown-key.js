// refused: static-order
export default async function run(t) {
  for (const key of ['save', 'other']) {
    class A {
      static async save() {
        'use server';
        return 'server';
      }
      static [key]() {
        return 'ordinary';
      }
    }
    await t.call(A.save);
  }
}
