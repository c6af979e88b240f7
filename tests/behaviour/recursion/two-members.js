export default async function run(t) {
  const zero = 'zero';
  async function even(n) {
    'use server';
    return n === 0 ? [zero, true] : odd(n - 1);
  }
  async function odd(n) {
    'use server';
    return n === 0 ? [zero, false] : even(n - 1);
  }
  await t.call(even, 4);
  await t.call(odd, 4);
}
