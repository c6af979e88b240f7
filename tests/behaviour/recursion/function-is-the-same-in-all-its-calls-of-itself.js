export default async function run(t) {
  const v = { k: 'v', unused: 'u' };
  async function f(n, last) {
    'use server';
    return n ? f(n - 1, f) : [last === f, v.k];
  }
  await t.call(f, 3);
  const held = { g: async function own(n, last) {
    'use server';
    own.calls = (own.calls ?? 0) + 1;
    return n ? own(n - 1, own) : [last === own, own.calls, v.k];
  } };
  await t.call(held.g, 3);
}
