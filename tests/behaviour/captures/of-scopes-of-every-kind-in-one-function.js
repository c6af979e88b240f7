export default async function run(t) {
  const out = [];
  let x = 'outer';
  function P(a = () => x, b = async () => { 'use server'; return [typeof y, x]; }, { c = async () => { 'use server'; return x; }, [x]: d = async () => { 'use server'; return 'd'; } } = {}) {
    var y = 'y', x; x ??= 'inner';
    const e = async (f = async () => { 'use server'; return x; }, x = 'param') => { 'use server'; return [await f(), x, y]; };
    { let x = 'block'; out.push(async () => { 'use server'; return x; }); { class x { static n = 1; } out.push(async () => { 'use server'; return [typeof y, y]; }); } }
    return [b, c, d, e];
  }
  sub: { for (let x = 0, g = async () => { 'use server'; return x; }; x < 2; x++) { let h = async () => { 'use server'; return x; }; out.push(h); if (!x) out.push(g); } }
  for (const x in { k1: 1, k2: 2 }) { out.push(async () => { 'use server'; return x; }); var z = x; }
  try { null.x } catch { let x = 'catch'; out.push(async () => { 'use server'; return x; }) } finally { out.push(async () => { 'use server'; return [x, z]; }); }
  const o = { x, get y() { return x; }, m(x) { return async () => { 'use server'; return x; }; }, [x + 1]: async (x = below) => { 'use server'; return x; } };
  var below = 'below';
  out.push(o.m('mx'), o.outer1, ...P().flat());
  const fe = function x(n) { return async () => { 'use server'; return n; }; };
  out.push(fe('fe'));
  const arrowx = (x) => (x) => async () => { 'use server'; return x; };
  out.push(arrowx(1)(2));
  x = 'changed';
  for (const f of out) await t.call(f);
}
