// refused: syntax-error
export const f = async () => {
  'use server';
  return ];
};
