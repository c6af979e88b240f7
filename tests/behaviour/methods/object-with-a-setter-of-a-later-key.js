export default async function run(t) {
  const v = 'v';
  const o = {
    set m(x) { t.log('setter called'); },
    async m() { 'use server'; return v; },
  };
  await t.call(o.m);
  const p = {
    __proto__: { set m(x) { t.log('inherited setter called'); } },
    async m() { 'use server'; return v; },
  };
  await t.call(p.m);
}
