// refused: namespace-merging
const kept: any = {};
enum E { A = 1 }
enum E { B = (kept.f = async () => { 'use server'; return A; }, 2) as any }
export default async function run(t: any) { await t.call(kept.f); }
