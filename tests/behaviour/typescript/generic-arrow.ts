export default async function run(t: any) {
  const v = 'v';
  const f = async <T,>(x: T) => { 'use server'; return [v, x]; };
  const g = async <const T extends readonly unknown[]>(x: T): Promise<T> => { 'use server'; return x; };
  const h = async function <T>(x: T): Promise<[string, T]> { 'use server'; return [v, x]; };
  for (const x of [f, g, h]) await t.call(x as any, [1]);
}
