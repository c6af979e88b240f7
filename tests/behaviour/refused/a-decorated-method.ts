// refused: decorated-method
const d = (x: any) => x;
export class A {
  @d static async m() {
    'use server';
  }
}
