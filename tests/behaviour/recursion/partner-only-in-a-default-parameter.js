export default async function run(t) {
  const v = 'v';
  async function a(n, next = n ? b : null) {
    'use server';
    return next ? ['a', await next(n - 1)] : [v, 'a'];
  }
  async function b(n, next = n ? a : null) {
    'use server';
    return next ? ['b', await next(n - 1)] : [v, 'b'];
  }
  await t.call(a, 3);
  await t.call(b, 3);
}
