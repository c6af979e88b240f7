// modes: direct
export default async function run(t) {
  const limit = 2, table = 'rows';
  async function* rows({ page } = null) { 'use server'; for (let i = 0; i < limit; i++) yield [table, page, i]; }
  async function all(q) { 'use server'; const out = []; try { for await (const r of rows(q)) out.push(r); } catch (e) { return e.message.slice(0, 18); } return out; }
  t.log(await all({ page: 1 })); t.log(await all());
  await t.call(all, { page: 2 });
}
