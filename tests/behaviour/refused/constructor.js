// refused: constructor-function
export class A {
  constructor() {
    'use server';
  }
}
