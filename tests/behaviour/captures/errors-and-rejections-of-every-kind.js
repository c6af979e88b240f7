export default async function run(t) {
  const v = 'v', o = null, und = undefined;
  await t.fails(async () => { 'use server'; throw new RangeError(v); });
  await t.fails(async (x = o.x) => { 'use server'; return x; });
  await t.fails(async ({ x }) => { 'use server'; return v; });
  await t.fails(async () => { 'use server'; return und.x.y; });
  await t.fails(async () => { 'use server'; return undeclared; });
  await t.fails(async () => { 'use server'; v(); });
  await t.fails(async () => { 'use server'; const [a] = o; });
  await t.fails(async () => { 'use server'; try { throw v; } finally { throw new SyntaxError(`${v}!`); } });
  await t.call(async () => { 'use server'; try { return o.x; } catch { return 'caught'; } finally { null; } });
  await t.fails(async () => { 'use server'; new v(); });
  await t.fails(async () => { 'use server'; for (const x of 5) ; });
}
