export default async function run(t) {
  const end = 'end';
  const f = async (n) => {
    'use server';
    return n ? [n, await f(n - 1)] : end;
  };
  let g = async (n) => {
    'use server';
    return n ? [n, await g(n - 1)] : end;
  };
  await t.call(f, 2);
  await t.call(g, 2);
}
