export default async function run(t) {
  const v = 'v';
  let a, b = 0, c = 1; const o = {};
  a ??= async () => { 'use server'; return [v, 'a']; };
  b ||= async () => { 'use server'; return [v, 'b']; };
  c &&= async () => { 'use server'; return [v, 'c']; };
  o.d ??= o['e'] = async () => { 'use server'; return [v, 'd']; };
  [o.f, o.g = async () => { 'use server'; return [v, 'g']; }] = [async () => { 'use server'; return [v, 'f']; }];
  ({ h: o.h = async () => { 'use server'; return [v, 'h']; } } = {});
  ({ [await (async () => { 'use server'; return 'key'; })()]: o.i = async () => { 'use server'; return v; } } = {});
  for (const f of [a, b, c, ...Object.values(o)]) await t.call(f);
}
