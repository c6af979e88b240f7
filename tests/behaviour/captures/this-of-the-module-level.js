export const f = async (x) => {
  'use server';
  return [this, x];
};
export default async function run(t) {
  await t.call(f, 1);
}
