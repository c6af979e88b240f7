const x = 'outer';
namespace A.B {
  export const x = 'of A.B';
}
namespace B {
  export async function f() {
    'use server';
    return x;
  }
}
namespace C {
  namespace A.B {
    export async function f() {
      'use server';
      return x;
    }
  }
  export const g = A.B.f;
}
namespace D {
  export namespace B {
    export const f = async () => {
      'use server';
      return x;
    };
  }
}
export default async function run(t: any) {
  t.log(A.B.x);
  await t.call(B.f);
  await t.call(C.g);
  await t.call(D.B.f);
}
