export default async function run(t) {
  const v = 'v';
  const f = async (
    a,
    b = v,
  ) =>
  {
    'use server';
    return [a, b];
  };
  async
  (1);
  async function g(
    a,
    b = v,
  )
  {
    'use server'
    return [a, b]
  }
  await t.call(f, 1);
  await t.call(g, 2);
  function async(x) {
    t.log('a function named async', x);
  }
}
