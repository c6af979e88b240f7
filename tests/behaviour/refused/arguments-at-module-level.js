// refused: outer-arguments
export const f = async () => {
  'use server';
  return typeof arguments;
};
