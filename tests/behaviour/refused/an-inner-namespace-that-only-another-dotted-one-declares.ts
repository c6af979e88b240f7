// refused: namespace-merging
const C = { x: 0 };
namespace A.C { export const x = 1; }
namespace A.B { export async function f() { 'use server'; return C.x; } }
export default async function run(t: any) { await t.call(A.B.f); }
