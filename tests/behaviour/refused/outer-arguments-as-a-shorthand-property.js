// refused: outer-arguments
export default function P() {
  return async () => {
    'use server';
    return { arguments };
  };
}
