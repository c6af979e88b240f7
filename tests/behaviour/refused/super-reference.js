// refused: super-reference
export const o = {
  async m() {
    'use server';
    return super.toString();
  },
};
