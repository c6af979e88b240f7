export default async function run(t) {
  const self = 'outer';
  const f = async function self(n) {
    'use server';
    return n ? [typeof self, await self(n - 1)] : 'end';
  };
  await t.call(f, 1);
  t.log(self);
}
