export default async function run(t) {
  const v = 'v';
  const f = async function g(n) {
    'use server';
    try {
      g = n;
    } catch (error) {
      return [error.name, v, typeof g];
    }
  };
  await t.call(f, 1);
}
