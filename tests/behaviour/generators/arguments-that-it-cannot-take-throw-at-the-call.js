// modes: direct
export default async function run(t) {
  const v = 1;
  async function* f({ a }) { 'use server'; yield [a, v]; }
  try { f(); t.log('no throw'); } catch (e) { t.log('sync', e.constructor.name); }
  try { for await (const x of f()) t.log(x); } catch (e) { t.log(e.message.includes('destructure')); }
  await t.call(async () => { 'use server'; });
}
