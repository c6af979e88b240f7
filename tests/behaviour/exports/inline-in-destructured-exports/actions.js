export const { a, b = async (x) => { 'use server'; return ['b', x]; } } = {
  async a(x) {
    'use server';
    return ['a', x];
  },
};
export const c = { d: async (x) => { 'use server'; return ['d', x]; } };
