// refused: static-order
const key = ['sa', 've'].join('');
export class A {
  static async [key]() {
    'use server';
    return 'server';
  }
  static save() {
    return 'ordinary';
  }
}
export default async function run(t) {
  await t.call(A.save);
}
