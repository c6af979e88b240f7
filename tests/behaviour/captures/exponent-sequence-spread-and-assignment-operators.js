export default async function run(t) {
  const a = 2, o = { x: 1, y: null, z: '' };
  const f = async (p, ...q) => {
    'use server';
    let l = a ** a ** 2, m = (1, a, l);
    l **= a; m >>>= 1; l &&= m; let n; n ??= a; let z = 0; z ||= o.x;
    const c = { ...o };
    c.y ??= 'y'; c.z ||= a; c.x &&= o.x + 1; c['w'] **= 2;
    return [l, m, n, z, c, Math.max(...q, ...[a]), p?.[a], [, ...q,,].length, (() => ({}))(), (() => { })()];
  };
  await t.call(f, [0, 1, 2], 5, 6);
}
