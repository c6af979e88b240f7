const before = save;
async function save() {
  'use server';
  return 'original';
}
save = async function () {
  return 'replaced';
};
const replaced = save;
export default async function run(t) {
  await t.call(before);
  t.log(await replaced());
}
