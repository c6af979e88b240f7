export default async function run(t) {
  const v = { rows: [1, 2, 3], name: 'n' }, log = [];
  const src = { async *[Symbol.asyncIterator]() { try { yield* v.rows; } finally { log.push('closed'); } } };
  const fs = [];
  for await (const x of src) { if (x === 3) break; fs.push(async (y = x) => { 'use server'; return [x, y, v.name]; }); async function decl() { 'use server'; return [x, v.rows.length]; } fs.push(decl); }
  t.log(log.join());
  const pages = async function* (size = v.rows.length, { from = 0 } = {}) { 'use server'; for (let i = from; i < size; i++) { const got = yield { i, row: v.rows[i], f: async () => { 'use server'; return [i, size, v.name]; } }; if (got) return got; } return 'end'; };
  for await (const p of await t.call(pages, 2, { from: 1 })) { t.log(p.i, p.row); await t.call(p.f); }
  for (const f of fs) await t.call(f);
  const dest = []; for ({ a: dest[0] = async () => { 'use server'; return [v.name, dest.length]; }, ...dest[1] } of [{ b: 1 }]); await t.call(async () => { 'use server'; return dest[1]; });
  t.log(typeof dest[0], dest[1]);
}
