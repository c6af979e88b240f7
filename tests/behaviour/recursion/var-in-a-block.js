export default async function run(t, k = 'k') {
  if (k) {
    var f = async (n) => {
      'use server';
      return n ? [k, await f(n - 1)] : k;
    };
  }
  await t.call(f, 2);
  try {
    var g = async function g2(n) {
      'use server';
      return n ? [k, await g(0), await g2(0)] : k;
    };
  } catch {}
  await t.call(g, 1);
}
