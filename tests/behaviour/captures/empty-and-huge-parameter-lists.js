export default async function run(t) {
  const v = 1;
  const f = async (a, b = a, { c = b, d: { e = c } = {} } = {}, [g = e, , ...h] = [], i = () => [a, b, c, e, g, h, v], ...[j, { length: k }]) => {
    'use server';
    return [a, b, c, e, g, h, i(), j, k];
  };
  await t.call(f, 1, undefined, undefined, [undefined, 2, 3], undefined, 'j', 'kk');
  const g = async (...[]) => { 'use server'; return v; };
  await t.call(g, 1, 2, 3);
  const h = async ({}, []) => { 'use server'; return v; };
  await t.call(h, {}, []);
  const i = async (a, a2 = arguments0(a)) => { 'use server'; function arguments0(x) { return x; } return a2; };
  await t.fails(i, 1);
}
