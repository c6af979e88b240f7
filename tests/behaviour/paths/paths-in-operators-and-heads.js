export default async function run(t) {
  const o = { n: 2, list: ['a', 'b'], c: { d: 'd', e: [0] }, s: 'str' };
  const f = async (x) => {
    'use server';
    const out = [];
    for (const i of o.list) out.push(i);
    for (const i in o.c.e) out.push(i);
    for (let i = o.n; i--; ) out.push(i);
    while (x-- > o.n);
    switch (o.s) { case o.c.d: out.push(0); break; case 'str': out.push('hit'); }
    if (o.n ** 2 > o.n << 1 || !o.c.d) out.push('if'); else out.push(-o.n, +o.n, ~o.n, void o.n, typeof o.s);
    out.push(...o.list, [...o.s], { ...o.c }, o.n ? o.c.d : 0, (0, o.s), o.s in { str: 1 }, `${o.s}${o.c.d}`, o.list instanceof Array, new Set(o.list).size);
    label: do { out.push(o.n ?? 1); } while (!o.n);
    try { throw o.s; } catch (e) { out.push(e); }
    return await out;
  };
  await t.call(f, 4);
}
