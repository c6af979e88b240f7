export default async function run(t) {
  async function f() {
    'use server';
    return typeof f;
  }
  const first = f;
  f = 'other';
  await t.call(first);
}
