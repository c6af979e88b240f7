function make(a, f = async (x) => { 'use server'; return [a, x]; }, b = 1) {
  a = a + '!';
  return f;
}
const arrow = (a, { f = async (x) => { 'use server'; return [a, x]; } } = {}) => f;
export default async function run(t) {
  await t.call(make('a'), 1);
  await t.call(arrow('b'), 2);
}
