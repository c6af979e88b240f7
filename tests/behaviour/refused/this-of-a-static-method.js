// refused: outer-this
export class A {
  static async m() {
    'use server';
    return this;
  }
}
