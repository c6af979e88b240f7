export default async function run(t) {
  await t.call(save, 1);
  await t.call(other, 1);
}
async function save(x) {
  'use server';
  return ['save', x];
}
export async function other(x) {
  'use server';
  return ['other', x, await save(x)];
}
