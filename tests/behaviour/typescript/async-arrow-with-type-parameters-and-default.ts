export default async function run(t: any) {
  const v = 1;
  const f = async <T extends number = number>({ a = v, b }: { a?: number; b: T }, ...[c = v]: number[]): Promise<unknown> => {
    'use server';
    return [a, b, c];
  };
  await t.call(f, { b: 2 });
  await t.call(f, { a: 3, b: 4 }, 5);
}
