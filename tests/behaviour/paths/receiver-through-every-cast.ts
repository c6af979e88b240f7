// modes: direct
export default async function run(t: any) {
  const u: any = { list: ['a', 'b'], m() { return this?.list?.length ?? 'lost'; }, t(s: any) { return [this?.list?.length, s.raw.length]; }, deep: { k: 1, f() { return this?.k ?? 'lost'; } } };
  const f = async () => {
    'use server';
    return [(u.m as any)(), u.m!(), (<any>u.m)(), (u.m satisfies any)(), (u as any).m(), u!.m(), (u.deep as any).f(), u.deep!.f!(), (u.deep.f as any)?.(), u.deep?.f!(), u.t`x`, (u.t as any)`x${1}`, u.t!`y`, (u.m!)!()];
  };
  await t.call(f);
}
