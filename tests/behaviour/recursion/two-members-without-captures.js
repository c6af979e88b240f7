export default async function run(t) {
  const even = async (n) => {
    'use server';
    return n === 0 ? true : odd(n - 1);
  };
  async function odd(n) {
    'use server';
    return n === 0 ? false : even(n - 1);
  }
  await t.call(even, 3);
  await t.call(odd, 3);
}
