// refused: namespace-merging
namespace A {
  export async function f(n: number) {
    'use server';
    return [n, f.x];
  }
  export namespace f {
    export const x = 1;
  }
}
export default async function run(t: any) {
  await t.call(A.f, 1);
}
