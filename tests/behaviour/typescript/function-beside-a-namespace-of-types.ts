namespace A {
  const base = 1;
  export async function f(n: f.Input) {
    'use server';
    return [n, base];
  }
  export namespace f {
    export type Input = number;
  }
}
async function g(n: number) {
  'use server';
  return [n, g.x];
}
namespace g {
  export const x = 1;
}
export default async function run(t: any) {
  await t.call(A.f, 1);
  await t.call(g, 1);
}
