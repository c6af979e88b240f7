export default async function run(t) {
  const o = { p: { q: 1, r: [1, 2] }, w: { z: 0 }, g: 5 };
  const fs = [
    async () => { 'use server'; ({ a: o.p.q, ...o.w.rest } = { a: 7, b: 8 }); return [o.p.q, o.w.rest, o.g]; },
    async () => { 'use server'; [o.p.q = 9, ...o.p.r] = [undefined, 5, 6]; return [o.p.q, o.p.r]; },
    async () => { 'use server'; for (o.p.q of [1, 2, 3]); for (o.w.z in { k: 1 }); return [o.p.q, o.w.z]; },
    async () => { 'use server'; o.p.q ||= 5; o.p.zz ??= o.g; o.p.q &&= o.p.zz; return o.p; },
    async () => { 'use server'; return [o.p.q++, ++o.p.q, o.p.q--, -o.p.q, o.p.r.push(3), o.p.r.length]; },
    async () => { 'use server'; for await (o.p.q of [Promise.resolve(3)]); return [o.p.q, delete o.p.q, o.p.q, 'q' in o.p]; },
    async () => { 'use server'; const a = o.p; a.q = 50; return [o.p.q, a === o.p]; },
    async () => { 'use server'; const { p: { q }, ...rest } = o; return [q, Object.keys(rest)]; },
    async () => { 'use server'; (o.p).q = 1; (o?.p).q += 2; return [o.p.q, o['g']]; },
    async () => { 'use server'; [[o.p.q], { x: o.w.z }] = [[3], { x: 4 }]; return [o.p.q, o.w.z]; },
    async () => { 'use server'; const f = ({ a = o.p.q, b: [c = o.g] = [] } = {}) => [a, c]; return [f(), f({ a: 1, b: [2] })]; },
    async () => { 'use server'; return `${o.p.q}${`${o.g}`}` + [o.p.r.at(-1), o.p.r?.[0], o.p.r['length']]; },
    async () => { 'use server'; o.p.q = o.g; { const o = { p: { q: 'in' } }; o.p.q = 'in2'; } return o.p.q; },
    async () => { 'use server'; return Object.entries(o.w).concat(void o.g, o.g ?? 1, o.g, !o.g, o.g ** 2, o.g in { 5: 1 }); },
  ];
  for (const f of fs) { o.p.q = 1; o.p.r = [1, 2]; o.w = { z: 0 }; delete o.p.zz; await t.call(f); }
}
