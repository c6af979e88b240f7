export default async function run(t) {
  const v = 'v';
  function* g() { yield async () => { 'use server'; return [v, 'yielded']; }; }
  const awaited = await async function () { 'use server'; return [v, 'awaited']; };
  let thrown;
  try { throw async () => { 'use server'; return [v, 'thrown']; }; } catch (f) { thrown = f; }
  const returned = (() => { return async () => { 'use server'; return [v, 'returned']; } })();
  for (const f of [g().next().value, awaited, thrown, returned]) await t.call(f);
}
