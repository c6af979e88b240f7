export default async function run(t) {
  const o = { a: { b: { c: 1 }, d: 2 }, e: 3 };
  const f = async () => { 'use server'; return o.a.b.c; };
  const g = async () => { 'use server'; return [o.a.b.c, o.a.d]; };
  const h = async () => { 'use server'; return [o.a.b.c, o.a.b, o.e]; };
  const i = async () => { 'use server'; return [o.a.b.c, o]; };
  for (const x of [f, g, h, i]) await t.call(x);
}
