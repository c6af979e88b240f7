export default async function run(t) {
  const f = async (n) => {
    'use server';
    return n ? n + (await f(n - 1)) : 0;
  };
  await t.call(f, 4);
}
