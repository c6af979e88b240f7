export default async function run(t) {
  const v = 'v';
  await t.call(async () => { 'use server'; });
  async function f(n, order = []) { 'use server'; order.push('start' + n + v); if (n) { const p = f(n - 1, order); order.push('called' + n); await p; } return order; }
  await t.call(f, 2);
}
