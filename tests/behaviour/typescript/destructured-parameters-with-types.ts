export default async function run(t: any) {
  const base = 1;
  const f = async ({ a, b: { c } = { c: base } }: { a: number; b?: { c: number } }, [d = base]: number[] = []) => {
    'use server';
    return [a, c, d];
  };
  await t.call(f, { a: 0 });
  await t.call(f, { a: 0, b: { c: 2 } }, [3]);
}
