export default async function run(t) {
  const v = 'v';
  const fs = [];
  try { throw {}; } catch ({ f = async () => { 'use server'; return [v, 'catch']; } }) { fs.push(f); }
  for (const { f = async () => { 'use server'; return [v, 'loop']; } } of [{}]) fs.push(f);
  for (const f of fs) await t.call(f);
}
