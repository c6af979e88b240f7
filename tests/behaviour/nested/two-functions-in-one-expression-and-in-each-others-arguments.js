export default async function run(t) {
  const v = 'v', seen = [];
  const w = (...f) => (seen.push(...f.filter((x) => typeof x === 'function')), async (x) => { 'use server'; return ['w', x]; });
  const r = w(async (x) => { 'use server'; return [v, 1, x]; }, w(async (x) => {
    'use server';
    return [v, 2, x];
  }), ...[w(async function (x, f = async () => { 'use server'; return [v, 3, x]; }) { 'use server'; return f; })])(9);
  await r;
  for (const f of seen.slice(0, 4)) {
    const got = await t.call(f, 0);
    if (typeof got === 'function') await t.call(got);
  }
}
