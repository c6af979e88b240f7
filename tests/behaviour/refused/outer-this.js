// refused: outer-this
export function P() {
  return async () => {
    'use server';
    return this.x;
  };
}
