export default async function run(t) {
  const make = (v) => [async () => { 'use server'; return v; }, async () => { 'use server'; return v; }, async function () { 'use server'; return v; }];
  for (const f of [...make(1), ...make(2)]) await t.call(f);
  const o = { a: { f: async () => { 'use server'; return 1; } }, b: { f: async () => { 'use server'; return 2; } }, 'c d': { f: async () => { 'use server'; return 3; } } };
  for (const k in o) await t.call(o[k].f);
}
