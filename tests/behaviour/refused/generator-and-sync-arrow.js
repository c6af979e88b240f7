// refused: sync-function
export const a = function* () {
  'use server';
};
export const b = () => {
  'use server';
};
export const c = { m() { 'use server'; } };
