export default async function run(t) {
  const v = 'v';
  const f = async (...a) => { 'use server'; return [v, ...a.map((x) => typeof x === 'function' ? 'fn' : x)]; };
  const g = f.bind(null).bind(undefined, 1).bind({}, 2, [3]).bind(null, f.bind(null, 'inner'));
  await t.call(g, 4);
  await t.call(g);
  const h = async () => { 'use server'; return g(5); };
  await t.call(h);
}
