// refused: assigned-capture
export class A {
  static async f() {
    'use server';
    A = null;
  }
}
export default async function run(t) {
  await t.fails(A.f);
}
