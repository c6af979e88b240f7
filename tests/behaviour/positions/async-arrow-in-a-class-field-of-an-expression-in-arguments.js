export default async function run(t) {
  const v = 'v';
  const pick = (K) => new K().f;
  await t.call(pick(class { f = async () => { 'use server'; return v; } }));
  await t.call(pick(class { f = async () => { 'use server'; return v }; g }));
  await t.call(pick(class { f = async function () { 'use server'; return v } }));
}
