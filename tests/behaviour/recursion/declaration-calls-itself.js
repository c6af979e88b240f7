export default async function run(t) {
  const step = 2;
  async function sum(n) {
    'use server';
    return n <= 0 ? step : n + (await sum(n - step));
  }
  await t.call(sum, 6);
}
