export default async function run(t: any) {
  const o: any = { a: 1, b: { c: 2 } };
  const f = async () => {
    'use server';
    (o.a as number)++;
    o.b!.c = 5;
    (o as any).d = 6;
    return o;
  };
  await t.call(f);
}
