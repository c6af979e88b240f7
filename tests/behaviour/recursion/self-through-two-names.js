export default async function run(t) {
  const end = 'end';
  const f = async function g(n) {
    'use server';
    return n > 1 ? ['f', await f(n - 1)] : n ? ['g', await g(n - 1)] : end;
  };
  await t.call(f, 3);
}
