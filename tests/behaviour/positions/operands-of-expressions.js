export default async function run(t) {
  const v = 'v';
  const yes = true, nothing = null;
  const a = yes ? async () => { 'use server'; return [v, 'a']; } : async () => { 'use server'; return [v, 'not a']; };
  const b = nothing || (async () => { 'use server'; return [v, 'b']; });
  const c = nothing ?? async function () { 'use server'; return [v, 'c']; };
  const d = (t.log('comma'), async () => { 'use server'; return [v, 'd']; });
  const e = yes && (async () => { 'use server'; return [v, 'e']; });
  const [g = async () => { 'use server'; return [v, 'g']; }] = [];
  const { h = async () => { 'use server'; return [v, 'h']; } } = {};
  let i;
  i ??= async () => { 'use server'; return [v, 'i']; };
  const j = [...[async () => { 'use server'; return [v, 'j']; }]][0];
  const k = { ...{ k: async () => { 'use server'; return [v, 'k']; } } }.k;
  const l = await (async () => { 'use server'; return [v, 'l']; });
  const m = ((async () => { 'use server'; return [v, 'm']; }));
  const n = (() => async () => { 'use server'; return [v, 'n']; })();
  const o = new Map([['o', async () => { 'use server'; return [v, 'o']; }]]).get('o');
  let p, q = p = async () => { 'use server'; return [v, 'p']; };
  t.log(p === q, `${typeof (async () => { 'use server'; return v; })}`, void (async () => { 'use server'; return v; }));
  for (const f of [a, b, c, d, e, g, h, i, j, k, l, m, n, o, p]) await t.call(f);
}
