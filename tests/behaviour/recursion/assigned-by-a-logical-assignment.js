export default async function run(t) {
  const v = 'v';
  let f, g = null;
  f ??= async (n) => {
    'use server';
    return n ? f(n - 1) : v;
  };
  g ||= async (n) => {
    'use server';
    return n ? g(n - 1) : [v, 'g'];
  };
  let h = undefined;
  h = async (n) => {
    'use server';
    return n ? h(n - 1) : [v, 'h'];
  };
  await t.call(f, 2);
  await t.call(g, 2);
  await t.call(h, 2);
}
