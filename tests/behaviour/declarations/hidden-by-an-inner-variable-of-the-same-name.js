export default async function run(t) {
  const v = 'v';
  async function save() {
    'use server';
    return v;
  }
  {
    const save = 'a string';
    t.log(save);
  }
  await t.call(((save) => save)(save));
  await t.call(save);
}
