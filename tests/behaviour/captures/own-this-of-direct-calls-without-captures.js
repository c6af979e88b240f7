// modes: direct
async function declared(x) {
  'use server';
  return [this?.n, x];
}
export default async function run(t) {
  const o = {
    n: 5,
    declared,
    async f() {
      return this.inner(1);
    },
    inner: async function self(x) {
      'use server';
      return x ? [this?.n, await self.call({ n: 6 }, 0), await self(0)] : this?.n;
    },
  };
  t.log(await o.declared(2), await o.f(), await o.inner.call({ n: 7 }, 3));
  await t.call(o.inner, 1);
}
