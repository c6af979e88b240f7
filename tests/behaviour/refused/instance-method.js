// refused: instance-method
export class A {
  async m() {
    'use server';
  }
}
