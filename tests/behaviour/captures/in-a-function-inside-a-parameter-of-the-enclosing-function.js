function make(v, { act = (w) => async (x) => { 'use server'; return [v, w, x]; } } = {}) {
  return act('w');
}
export default async function run(t) {
  await t.call(make('v'), 'x');
}
