export default async function run(t: any) {
  let v!: number;
  const o: { a?: { b?: number } } = { a: { b: 2 } };
  const f = async (x?: number) => {
    'use server';
    return [v, o.a!.b!, o?.a?.b, x];
  };
  v = 1;
  await t.call(f);
}
