export default async function run(t) {
  const v = 'v';
  const inner = async (x) => {
    'use server';
    return v + x;
  };
  const outer = async (callback, n) => {
    'use server';
    return callback(n);
  };
  await t.call(outer, inner, 1);
  await t.call(outer, inner.bind(null, 'bound'));
}
