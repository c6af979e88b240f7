export default async function run(t) {
  const end = 'end';
  const f = async function self(n) {
    'use server';
    return n ? [n, await self(n - 1)] : end;
  };
  await t.call(f, 2);
}
