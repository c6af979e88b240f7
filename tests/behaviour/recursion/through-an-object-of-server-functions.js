// modes: direct
export default async function run(t) {
  const v = 'v';
  const api = {
    async even(n) {
      'use server';
      return n ? api.odd(n - 1) : [v, true];
    },
    odd: async (n) => {
      'use server';
      return n ? api.even(n - 1) : [v, false];
    },
  };
  await t.call(api.even, 3);
  await t.call(api.odd, 3);
}
