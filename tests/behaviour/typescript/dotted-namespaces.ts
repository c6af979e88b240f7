const B = { x: 'outer' };
namespace A.B {
  export const x = 'inner';
  const local = 'l';
  export async function save(n: number) {
    'use server';
    return [x, local, B.x, A.B.x, n];
  }
  export namespace C.D {
    export const y = 'y';
    export const arrow = async (n: number) => {
      'use server';
      return [x, y, D.y, C.D.y, B.x, n];
    };
  }
}
namespace Other {
  export async function outside() {
    'use server';
    return [B.x, A.B.x];
  }
}
export default async function run(t: any) {
  await t.call(A.B.save, 1);
  await t.call(A.B.C.D.arrow, 2);
  await t.call(Other.outside);
}
