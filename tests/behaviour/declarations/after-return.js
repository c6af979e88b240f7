function make(v) {
  return save;
  async function save() {
    'use server';
    return v;
  }
}
export default async function run(t) {
  await t.call(make(1));
  await t.call(make(2));
}
