export default async function run(t) {
  const v = 'v';
  let a; a = async () => { 'use server'; return [v, typeof a]; }; const a1 = a; [a] = [5]; await t.call(a1);
  let b; b = async () => { 'use server'; return [v, typeof b]; }; const b1 = b; for (b of [5]); await t.call(b1);
  let c; c = async () => { 'use server'; return [v, typeof c]; }; const c1 = c; ({ c = 1 } = {}); await t.call(c1);
  let d; d = async () => { 'use server'; return [v, typeof d]; }; const d1 = d; ({ x: [d] } = { x: 'q' }); await t.call(d1);
  let e; e = async () => { 'use server'; return [v, typeof e]; }; const e1 = e; e &&= 1; await t.call(e1);
  let f; f = async () => { 'use server'; return [v, typeof f]; }; const f1 = f; [...f] = 'ab'; await t.call(f1);
  let g; g = async () => { 'use server'; return [v, typeof g]; }; const g1 = g; ({ ...g } = { z: 1 }); await t.call(g1);
  let h; h = async () => { 'use server'; return [v, typeof h]; }; const h1 = h; for ({ h } in { a: 1 }); await t.call(h1);
  var i; i = async () => { 'use server'; return [v, typeof i]; }; const i1 = i; var [i] = [1]; await t.call(i1);
  var j = async () => { 'use server'; return [v, typeof j]; }; const j1 = j; var { j } = { j: 1 }; await t.call(j1);
  var k = async () => { 'use server'; return [v, typeof k]; }; const k1 = k; for (var k in { a: 1 }); await t.call(k1);
  let l; l = async () => { 'use server'; return [v, typeof l]; }; const l1 = l; (() => { l = 1; })(); await t.call(l1);
  let m = async () => { 'use server'; return [v, typeof m]; }; const m1 = m; [[m], { n: m }] = [[1], { n: 's' }]; await t.call(m1);
  let n = async () => { 'use server'; return [v, typeof n]; }; const n1 = n; for (const z of [1]) for await (n of [Promise.resolve(z)]); await t.call(n1);
}
