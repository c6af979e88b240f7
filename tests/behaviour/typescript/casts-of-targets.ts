export default async function run(t) {
  const box: { x: number; y?: unknown; z?: unknown } = { x: 1 };
  const f = async (n: number) => {
    'use server';
    let a: number | undefined, b: unknown, c: any;
    ({ x: a as any } = box);
    [a!, b as string, (c as { d: number }).d] = [n, a, 1, (c = {})] as any;
    ({ b: box.y as unknown, e: (box.z satisfies unknown) } = { b: n, e: a } as any);
    [(a as any), (b satisfies unknown)] = [a, n] as any;
    ({ x: (c as any) = 7 } = box as any);
    return [a, b, c, box.y, box.z];
  };
  try {
    await t.call(f, 3);
  } catch (error) {
    t.log(String(error.name));
  }
}
