namespace N {
  export let x = 1;
  export async function f() {
    'use server';
    return x;
  }
  export function set(v: number) {
    x = v;
  }
}
namespace N.M {
  const v = 1;
  export enum E {
    A = 1,
    B = A + 1,
  }
  export class K {
    static v = 'v';
  }
  export const o = {
    async m(n: number) {
      'use server';
      return [v, n, E.A, E[2], N.M.K.v];
    },
    get g() {
      return async () => {
        'use server';
        return [v, N.x, N.M.E.B];
      };
    },
  };
  export function make(M: string) {
    return async () => {
      'use server';
      return [M, v];
    };
  }
}
export default async function run(t: any) {
  await t.call(N.f);
  N.set(2);
  await t.call(N.f);
  await t.call(N.M.o.m, 1);
  await t.call(N.M.o.g);
  await t.call(N.M.make('parameter'));
}
