export default async function run(t: any) {
  const v = 'v';
  const wrap = <T,>(f: T) => f;
  const identity = <T,>(x: T): T => x;
  const f = wrap<(x: number) => Promise<unknown>>(async (x) => {
    'use server';
    return [v, x, new Map<string, number[]>([['k', [x]]]), Array<number>(0).length];
  });
  await t.call(f, 1);
  t.log(identity<string>('x'));
}
