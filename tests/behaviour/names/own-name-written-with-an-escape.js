export default async function run(t) {
  const v = 'v';
  async function s\u0061ve(n) {
    'use server';
    return n ? [v, await save(n - 1)] : 'end';
  }
  await t.call(save, 1);
}
