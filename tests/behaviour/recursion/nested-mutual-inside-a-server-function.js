export default async function run(t) {
  const v = 'v';
  const outer = async (x) => {
    'use server';
    async function even(n) {
      'use server';
      return n ? odd(n - 1) : [v, x, true];
    }
    const odd = async (n) => {
      'use server';
      return n ? even(n - 1) : [v, x, false];
    };
    return [await even(3), even, odd];
  };
  const [, even, odd] = await t.call(outer, 'x');
  await t.call(even, 2);
  await t.call(odd, 2);
}
