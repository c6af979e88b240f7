// refused: outer-arguments
export function P() {
  return async () => {
    'use server';
    return arguments[0];
  };
}
