export default async function run(t) {
  const k = 'k', src = { a: { b: [1, { c: 2 }] }, k: 'kk', s: 'ss', z: [[3], 4] };
  const { a: { b: [one, { c, missing = one }] }, [k]: computed, ['s']: s, z: [[three], ...more], ...others } = src;
  const f = async ({ a: { b: [p, { c: q }] }, [k]: r, [`${s[0]}`]: u = computed, z: [[v] = [], ...w], ...x }, [y = c, [yy] = [missing]] = []) => {
    'use server';
    let m, n, obj = {}, arr = [[]];
    [m, obj.p = three, ...(arr)[0]] = [undefined, undefined, 5];
    ({ m = more[0], n: obj['q'] = k, ...obj.rest } = { z: 1 });
    [[m], { n }] = [[s], { n: others }];
    for ([m, n = k] of [[1]]);
    for (const { length: l = k } of ['xy']) arr.push(l);
    return [p, q, r, u, v, w, x, y, yy, m, n, obj, arr];
  };
  await t.call(f, src);
}
