type F = (x: number) => Promise<unknown>;
export default async function run(t: any) {
  const v = 'v';
  const a = (async (x) => { 'use server'; return [v, 'a', x]; }) as F;
  const b = (async (x) => { 'use server'; return [v, 'b', x]; }) satisfies F;
  const c = <F>(async (x: number) => { 'use server'; return [v, 'c', x]; });
  const d = (async (x: number) => { 'use server'; return [v, 'd', x]; })!;
  const e: F = async (x) => { 'use server'; return [v, 'e', x]; };
  for (const f of [a, b, c, d, e]) await t.call(f, 1);
}
