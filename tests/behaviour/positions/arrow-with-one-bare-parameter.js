export default async function run(t) {
  const v = 'v';
  const f = async x => { 'use server'; return [v, x]; };
  const g = async async => { 'use server'; return [v, async]; };
  await t.call(f, 1);
  await t.call(g, 2);
}
