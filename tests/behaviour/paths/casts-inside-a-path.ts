export default async function run(t: any) {
  const o: any = { a: { b: { c: 1 } }, x: null };
  const f = async () => {
    'use server';
    return [(o.a as any).b.c, o.a!.b!.c, (<any>o.a).b.c, (o as any).a.b.c, ((o)!.a)!.b, (o.x as any)?.y];
  };
  await t.call(f);
}
