const hidden = 'of the module';
const own = 'of the module too';
namespace N {
  export declare let z: string;
  export declare const { hidden, list: [first] }: any;
  export declare var later: { deep: string };
  declare const own: string;
  export async function f(n: number) { 'use server'; return [z, hidden, first, n, own]; }
  export const g = async () => { 'use server'; return [typeof later, later.deep, { z }]; };
  export namespace Inner {
    export async function h() { 'use server'; return [z, later.deep]; }
  }
}
export default async function run(t: any) {
  Object.assign(N, { z: 'set from outside', hidden: 'of N', first: 'one', later: { deep: 'd' } });
  await t.call(N.f, 1);
  await t.call(N.g);
  await t.call(N.Inner.h);
}
