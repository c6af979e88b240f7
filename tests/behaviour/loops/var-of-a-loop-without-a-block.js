// modes: direct
export default async function run(t) {
  const all = [];
  let i = 0;
  while (i++ < 2) var f = (all.push(async (n) => { 'use server'; return n ? [await f(0)] : 'first'; }), async (n) => {
    'use server';
    return n ? [n, await f(n - 1)] : 'last';
  });
  let j = 0;
  while (j++ < 2) var at = j, g = async (n) => {
    'use server';
    return n ? [g === all[3], await all[3](0)] : 'g';
  }, kept = all.push(g);
  for (const each of all.slice(0, 3)) await t.call(each, 1);
}
