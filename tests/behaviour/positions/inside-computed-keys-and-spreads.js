export default async function run(t) {
  const v = 'v';
  const seen = [];
  const keep = (f) => (seen.push(f), 'key');
  const o = { [keep(async () => { 'use server'; return [v, 1]; })]: 1, ...{ b: async () => { 'use server'; return [v, 2]; } } };
  class A { [keep(async () => { 'use server'; return [v, 3]; })]() {} }
  const { [keep(async () => { 'use server'; return [v, 4]; })]: got } = o;
  t.log(got, Object.keys(o), typeof A);
  for (const f of [...seen, o.b]) await t.call(f);
}
