export default async function run(t) {
  const v = 'v';
  const actions = {
    even: async (n) => {
      'use server';
      return n ? odd(n - 1) : [v, 'even'];
    },
  };
  const odd = async (n) => {
    'use server';
    return n ? ['odd', n] : [v, 'odd'];
  };
  await t.call(actions.even, 2);
  await t.call(actions.even, 0);
}
