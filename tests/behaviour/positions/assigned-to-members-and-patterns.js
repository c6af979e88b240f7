export default async function run(t) {
  const v = 'v';
  const o = { n: {} };
  o.a = async () => { 'use server'; return [v, 'a']; };
  o.n['b'] = async () => { 'use server'; return [v, 'b']; };
  ({ c: o.c = async () => { 'use server'; return [v, 'c']; } } = {});
  [o.d = async () => { 'use server'; return [v, 'd']; }] = [];
  for (const f of [o.a, o.n.b, o.c, o.d]) await t.call(f);
}
