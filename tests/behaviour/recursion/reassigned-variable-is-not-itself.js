export default async function run(t) {
  const v = 1;
  let f = async (n) => {
    'use server';
    return n ? ['first', v, await f(n - 1)] : 'end of first';
  };
  const first = f;
  f = async () => {
    'use server';
    return ['second', v];
  };
  await t.call(first, 1);
  await t.call(f);
}
