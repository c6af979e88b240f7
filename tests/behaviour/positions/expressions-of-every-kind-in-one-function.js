export default async function run(t) {
  const v = { w: { x: 1 } }, fs = [], id = (x) => x, tag = (s, ...r) => r, N = class { constructor(f) { this.f = f; } };
  fs.push(...tag`a${async () => { 'use server'; return v.w.x; }}b${id`${async function () { 'use server'; return v.w; }}`.raw ? async () => { 'use server'; return 1; } : 0}`);
  fs.push(new N(async () => { 'use server'; return v.w.x; }).f, new (class extends N { f2 = this.f; })(async () => { 'use server'; return [v.w.x]; }).f2);
  fs.push(id?.(async () => { 'use server'; return v.w.x + 1; }), (0, async () => { 'use server'; return v.w.x + 2; }), [async () => { 'use server'; return 3; }].at?.(-1), { __proto__: { f: async () => { 'use server'; return v; } } }.f);
  let a, b; a = b = async () => { 'use server'; return v.w.x; }; fs.push(a, b);
  ({ a = async () => { 'use server'; return ['def', v.w.x]; }, ...b } = { z: 1 }); fs.push(a);
  [a = async function named(n) { 'use server'; return n ? named(0) : ['named', v.w.x]; }] = []; fs.push(a);
  fs.push(await (async () => async () => { 'use server'; return v.w.x; })(), await new Promise((r) => r(async () => { 'use server'; return v.w.x; })));
  fs.push(((f = async () => { 'use server'; return [v.w.x, g]; }, g = 'g') => f)(), (({ f = async () => { 'use server'; return v.w.x; } }) => f)({}), ((...[f = async () => { 'use server'; return v.w.x; }]) => f)());
  const m = new Map([['k', async () => { 'use server'; return v.w.x; }]]); fs.push(m.get('k'));
  fs.push(v.w.x ? async () => { 'use server'; return 'yes'; } : async () => { 'use server'; return 'no'; }, null ?? (async () => { 'use server'; return v.w?.x; }), v.w && (async () => { 'use server'; return v?.w.x; }));
  fs.push((() => { for (const f = async () => { 'use server'; return v.w.x; }; ;) return f; })(), (() => { switch (1) { case 1: return async () => { 'use server'; return v.w.x; } } })());
  fs.push(Object.assign(async () => { 'use server'; return v.w.x; }, { extra: 1 }), Reflect.apply(id, null, [async () => { 'use server'; return v.w.x; }]), [1].map(() => async () => { 'use server'; return v.w.x; })[0]);
  async function* ag() { 'use server'; yield* (async function* () { yield v.w.x; })(); }
  for await (const x of await t.call(ag)) t.log(x);
  for (const f of fs) await t.call(f, 1);
  delete v.w.x; await t.call(fs[0]);
}
