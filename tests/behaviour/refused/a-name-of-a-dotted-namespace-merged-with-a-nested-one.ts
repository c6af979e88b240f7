// refused: namespace-merging
namespace A.B { export const x = 1; }
namespace A { export namespace B { export async function f() { 'use server'; return x; } } }
export default async function run(t: any) { await t.call(A.B.f); }
