// modes: direct, wire
export default async function run(t) {
  const state = { step: 0 };
  async function next() { 'use server'; state.step++; return { step: state.step, next: next2 }; }
  async function next2() { 'use server'; state.step++; return { step: state.step, next }; }
  const one = await t.call(next);
  const two = await t.call(one.next);
  await t.call(two.next);
}
