export default async function run(t) {
  const u = undefined, n = null, nan = NaN, zero = -0, big = 0n, empty = '', no = false;
  const f = async () => {
    'use server';
    return [u, n, nan, Object.is(zero, -0), typeof big, empty, no, [u].length];
  };
  await t.call(f);
}
