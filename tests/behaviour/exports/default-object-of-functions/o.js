export default {
  async a(x) { 'use server'; return ['a', x]; },
  b: async (x) => { 'use server'; return ['b', x]; },
  c: { deep: [async function (x) { 'use server'; return ['c', x]; }] },
  ['d']: (0, async (x) => { 'use server'; return ['d', x]; }),
}
export const more = { list: [1, async (x) => { 'use server'; return x; }], }
