export default async function run(t) {
  await t.call(save, 1);
  async function save(x, y = x) {
    'use server';
    return [x, y];
  }
}
