// refused: instance-method
export class A {
  static async
  m() {
    'use server';
    return 1;
  }
}
