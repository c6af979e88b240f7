export default async function run(t) {
  const v = 'v';
  const f = (async (a, b) => { 'use server'; return [v, a, b]; }).bind(null, 1);
  await t.call(f, 2);
  const g = async () => { 'use server'; return v; };
  g.label = 'set on the function';
  t.log(g.label);
  await t.call(g);
}
