export default async function run(t) {
  const own = 'leaf';
  const f = async function own(n) {
    'use server';
    if (n > 2) return own(n - 1);
    return n ? g(n - 1) : 'f';
  };
  async function g(n) {
    'use server';
    return n ? f(n - 1) : ['g', own];
  }
  await t.call(f, 3);
  await t.call(f, 2);
  await t.call(f, 1);
  await t.call(g, 0);
  t.log(await f(3), await g(1));
}
