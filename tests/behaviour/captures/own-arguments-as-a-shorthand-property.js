export default async function run(t) {
  const v = 1;
  async function f() {
    'use server';
    const g = () => ({ arguments });
    return [v, [...g().arguments]];
  }
  await t.call(f, 1, 2);
}
