// refused: private-name
export class A {
  #x = 1;
  m() {
    const self = this;
    return async () => {
      'use server';
      return self.#x;
    };
  }
}
