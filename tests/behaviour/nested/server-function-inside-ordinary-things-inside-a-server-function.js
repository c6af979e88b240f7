export default async function run(t) {
  const v = 'v';
  const f = async (x) => {
    'use server';
    function plain(y, g = async () => { 'use server'; return [v, x, y]; }) { return g; }
    const o = { get p() { return async () => { 'use server'; return [x, v]; }; } };
    const [h] = [1].map((n) => async () => { 'use server'; return [n, x]; });
    function* gen() { for (const k of [x]) yield async () => { 'use server'; return [k, v]; }; }
    return [plain('y'), o.p, h, ...gen()];
  };
  for (const g of await t.call(f, 'x')) await t.call(g);
}
