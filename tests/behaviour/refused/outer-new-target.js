// refused: outer-new-target
export function P() {
  return async () => {
    'use server';
    return new.target;
  };
}
