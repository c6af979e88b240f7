export default async function run(t) {
  const zero = 'zero';
  const even = async (n) => {
    'use server';
    return n === 0 ? [zero, true] : odd(n - 1);
  };
  const odd = async (n) => {
    'use server';
    return n === 0 ? [false] : even(n - 1);
  };
  await t.call(even, 3);
  await t.call(odd, 3);
}
