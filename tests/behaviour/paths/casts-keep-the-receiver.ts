// modes: direct
export default async function run(t: any) {
  const o = {
    v: 1,
    m(this: any) {
      return this?.v;
    },
  };
  const f = async () => {
    'use server';
    return [o.m!(), (o.m as any)(), (<any>o.m)(), (o.m satisfies unknown)(), (o!).m(), (o as any).m?.(), (o.m)!()];
  };
  await t.call(f);
}
