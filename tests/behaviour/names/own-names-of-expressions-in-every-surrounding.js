export default async function run(t) {
  const v = 'v', fs = [];
  const a = async function b(n) { 'use server'; return n ? b(0) : [v, typeof a, typeof c]; };
  const c = async function a(n) { 'use server'; return n ? a(n - 1) : [v, 'c']; };
  const d = async function (n, e = async function d(m) { 'use server'; return m ? d(0) : [v, n]; }) { 'use server'; return n ? [await e(1), await d(0)] : 'd'; };
  const f = async function g(n) { 'use server'; const g2 = g; { const g = 5; return n ? [g, await g2(0)] : v; } };
  const h = async function h2(h2) { 'use server'; return [h2, v]; };
  const i = async function j(n) { 'use server'; function k(j) { return j; } class l { static m = j; static async j() { return typeof j; } } return [k(1), l.m === j, await l.j(), v]; };
  const o = { p: async function p(n) { 'use server'; return n ? p(n - 1) : [v, typeof p]; }, q: async function v() { 'use server'; return typeof v; } };
  const r = async function s(n = typeof s, { [n]: u = typeof s } = {}) { 'use server'; return [n, u, v]; };
  await t.call(a, 1); await t.call(c, 1); await t.call(d, 1); await t.call(f, 1); await t.call(h, 1); await t.call(i, 1); await t.call(o.p, 2); await t.call(o.q); await t.call(r);
}
