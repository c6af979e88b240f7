export default async function run(t) {
  const v = 1;
  await t.call(save, 2);
  async function save(x) {
    'use server';
    return v + x;
  }
}
