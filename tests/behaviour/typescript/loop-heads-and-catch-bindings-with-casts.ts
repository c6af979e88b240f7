export default async function run(t: any) {
  const fns: any[] = [];
  for (let i = 0 as number, j = (i satisfies number)!; i < <number>2; i++, j--) fns.push(async (x: typeof i) => { 'use server'; return [i, j as number, x]; });
  for (const { a, b: [c] = [a!] } of [{ a: 1 }, { a: 2, b: [5] }] as { a: number; b?: number[] }[]) fns.push(async function (this: void) { 'use server'; return [a, c!]; });
  for (const k in { p: 1 } as Record<string, number>) fns.push(async (): Promise<string> => { 'use server'; return k satisfies string; });
  try { throw { message: 'm' } as unknown; } catch (e: unknown) { fns.push(async () => { 'use server'; return (e as Error).message; }); }
  try { throw { message: 'n', code: 1 }; } catch ({ message, code: c2 = message as any }: any) { fns.push(async () => { 'use server'; return [message, c2!]; }); }
  for (const f of fns) await t.call(f, 9);
}
