// refused: namespace-merging
const x = 0;
namespace N { export const x = 1; }
namespace N { export async function f() { 'use server'; return x; } }
export default async function run(t: any) { await t.call(N.f); }
