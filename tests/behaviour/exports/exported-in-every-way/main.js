import d, * as all from './o.js';
export default async function run(t) {
  for (const k of ['a', 'b', 'c', 'g', 'h', 'i', 'j']) await t.call(all[k], k);
  await t.call(all.C.m, 'm');
  await t.call(all['x y'], 'xy');
  await t.call(d, 'd');
  t.log(all.a === all.a2, Object.keys(all).filter((k) => !k.startsWith('$$')));
}
