function A(v) {
  const save = async () => { 'use server'; return ['A', v]; };
  return save;
}
function B(v) {
  const save = async () => { 'use server'; return ['B', v]; };
  return save;
}
export default async function run(t) {
  await t.call(A(1));
  await t.call(B(2));
}
