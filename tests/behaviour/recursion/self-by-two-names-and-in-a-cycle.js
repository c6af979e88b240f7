export default async function run(t) {
  const v = 'v';
  const f = async function g(n) {
    'use server';
    if (n > 3) return g(n - 1);
    if (n > 2) return f(n - 1);
    if (n > 1) return h(n - 1);
    return [v, n];
  };
  async function h(n) {
    'use server';
    return n > 0 ? f(n) : [v, 'h', typeof h];
  }
  await t.call(f, 4);
  await t.call(h, 3);
  await t.call(h, 0);
}
