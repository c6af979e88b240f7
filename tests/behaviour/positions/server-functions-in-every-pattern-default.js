export default async function run(t) {
  const v = 'v', made = [];
  for (const { a = async () => { 'use server'; return [v, b]; }, b = 'b', ...r } of [{}, { c: 1 }]) made.push(a);
  try { throw [] } catch ([x = async (n = v) => { 'use server'; return [n, y]; }, y = 'y']) { made.push(x); }
  (({ z: [w = async () => { 'use server'; return [v, q]; }] = [], q = 'q' }) => made.push(w))({});
  class A { static #p = async () => { 'use server'; return v; }; static p = A.#p; static { made.push(A.#p); } }
  label: { const [e, ...[g = async () => { 'use server'; return e; }]] = ['e']; made.push(g); break label; }
  const h = { i: { j: [(k) => async () => { 'use server'; return [v, k]; }] } }?.i.j[0]('k');
  made.push(h, A.p);
  for (const f of made) await t.call(f);
}
