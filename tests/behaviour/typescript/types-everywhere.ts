interface Shape<T> { a: T; m(x: T): Promise<T> }
type Pair<A, B = A> = readonly [A, B?];
declare const ambient: number;
declare module 'x' {
  export const y: number;
}
export default async function run(t: any): Promise<void> {
  const v: number = 1;
  const o: Shape<number> = { a: 2, m: async (x) => x };
  type Local = { v: typeof v; o: typeof o };
  const f = async <T extends Local | unknown>(x: T, y?: Pair<T>, ...rest: Array<number>): Promise<unknown> => {
    'use server';
    const z = x as unknown as string;
    const w = <number>(v as any);
    const q = o!.a satisfies number;
    let u: Local['v'] = v;
    return [x, y, rest, z, w, q, u, o.a!];
  };
  await t.call(f, 'x', [1, 2], 3, 4);
}
