export default async function run(t) {
  const v = 1;
  const first = save;
  save = 'replaced';
  t.log(save);
  await t.call(first);
  async function save() {
    'use server';
    return v;
  }
}
