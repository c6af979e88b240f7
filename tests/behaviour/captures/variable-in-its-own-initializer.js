export default async function run(t) {
  const v = (() => 'v')();
  const table = { f: async (n) => { 'use server'; return n; }, v };
  const f = table.f ?? null;
  const settings = { name: 's', act: async () => { 'use server'; return v; } };
  await t.call(f, 1);
  await t.call(settings.act);
}
