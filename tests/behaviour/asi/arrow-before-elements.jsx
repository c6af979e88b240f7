export default async function run(t) {
  const v = 1;
  const C = (p) => { t.log('C', p.a); return null; };
  let f = async (x) => { 'use server'; return [v, x]; }
  <C a={1} />
  f = f
  const g = async (x) => { 'use server'; return [v, x, 'g']; }
  /re/.test('re') && t.log('re')
  const h = async (x) => { 'use server'; return [v, x, 'h']; }
  <></>
  await t.call(f, 2);
  await t.call(g, 2);
  await t.call(h, 2);
}
