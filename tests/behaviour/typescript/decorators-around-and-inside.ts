const deco = (...f: any[]) => (...rest: any[]): any => { deco.seen.push(...f); };
deco.seen = [] as any[];
export default async function run(t: any) {
  const v = 'v';
  @deco(async (x: number) => { 'use server'; return [v, x]; })
  class A {
    @deco(async (x: number) => { 'use server'; return ['field', v, x]; }) f = async (x: number) => { 'use server'; return [x, v]; };
    @deco(async function (x: number) { 'use server'; return ['method', v, x]; })
    m() {}
    static async s(x: number) { 'use server'; return ['static', v, x]; }
  }
  t.log(deco.seen.length);
  for (const f of deco.seen) await t.call(f, 1);
  await t.call(A.s, 2);
  await t.call(new A().f, 3);
}
