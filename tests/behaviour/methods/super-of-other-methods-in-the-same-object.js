export default async function run(t) {
  const v = 'v';
  const o = {
    __proto__: { hi() { return 'hi'; } },
    hi() { return super.hi() + '!'; },
    async m() { 'use server'; return v; },
  };
  t.log(o.hi());
  await t.call(o.m);
}
