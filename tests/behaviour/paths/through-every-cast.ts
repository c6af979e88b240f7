export default async function run(t: any) {
  const u: any = { name: { first: 'f', last: 'l' }, list: ['a'], m() { return this.list.length; }, deep: { f() { return this === u.deep ? 'self' : 'other'; } } };
  const f = async (n: number) => {
    'use server';
    return [(u as any).name.first, u!.name!.last, (<any>u).name.first, (u satisfies object).name.last, (u.name as { first: string }).first, (u!.name satisfies any)!.last!, n];
  };
  await t.call(f, 1);
}
