// refused: accessor-function
export const o = {
  get a() {
    'use server';
    return 1;
  },
};
