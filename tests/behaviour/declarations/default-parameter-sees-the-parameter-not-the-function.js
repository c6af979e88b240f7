function make(save = 'default', read = () => save) {
  async function save() {
    'use server';
    return typeof read;
  }
  return [save, read()];
}
export default async function run(t) {
  const [, seen] = make();
  t.log(seen);
  const v = 1;
  async function f() {
    'use server';
    return v;
  }
  await t.call(f);
}
