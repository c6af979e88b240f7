export default async function run(t) {
  const v = 'v';
  const o = {
    async m() {
      'use server';
      return ['first', v];
    },
    async m() {
      'use server';
      return ['second', v];
    },
    n: 1,
    async n() {
      'use server';
      return ['third', v];
    },
  };
  await t.call(o.m);
  await t.call(o.n);
}
