export default async function run(t) {
  await t.fails(save);
  const v = 1;
  await t.call(save);
  async function save() {
    'use server';
    return v;
  }
}
