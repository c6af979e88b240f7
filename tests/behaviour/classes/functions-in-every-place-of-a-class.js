export default async function run(t) {
  const v = { a: 1 }, fs = [];
  const Base = class { constructor(...f) { fs.push(...f); } static make = async (n) => { 'use server'; return ['make', v.a, n]; }; get f() { return async () => { 'use server'; return ['getter', v.a]; }; } set f(x) { fs.push(x, async () => { 'use server'; return ['setter', typeof x]; }); } };
  class D extends (fs.push(async () => { 'use server'; return ['heritage', v.a]; }), Base) {
    static [(fs.push(async () => { 'use server'; return ['key', v.a]; }), 'k')] = async () => { 'use server'; return ['static k', v.a]; };
    static #priv = async (n) => { 'use server'; return ['priv', v.a, n]; };
    #inst = async (n = v.a) => { 'use server'; return ['inst', n]; };
    'quoted key' = async () => { 'use server'; return 'quoted'; }
    ;[`t${v.a}`] = async () => { 'use server'; return ['computed', v.a]; }
    static async 'st at'(n) { 'use server'; return ['st at', v.a, n]; }
    constructor(x = async () => { 'use server'; return ['ctor default', v.a]; }) { super(x, async () => { 'use server'; return ['super arg', v.a, typeof x]; }); fs.push(this.#inst, this['quoted key'], this.t1, D.#priv); const local = { x }; async function inCtor() { 'use server'; return ['inCtor', typeof local.x === typeof x]; } fs.push(inCtor); }
    static { const b = 'block'; fs.push(async () => { 'use server'; return [b, v.a]; }, this['st at'], D['st at']); { async function inBlock() { 'use server'; return [b]; } fs.push(inBlock); } }
    method(a, b = async () => { 'use server'; return ['method default', a]; }) { fs.push(b); return async function () { 'use server'; return ['from method', a, v.a]; }; }
    *gen() { yield async () => { 'use server'; return ['gen', v.a]; }; }
    async am() { return async () => { 'use server'; return ['am', v.a]; }; }
  }
  const d = new D(); fs.push(D.k, Base.make, D.make, d.f, d.method(1), ...d.gen(), await d.am()); d.f = async () => { 'use server'; return 'set'; };
  for (const f of fs) await t.call(f, 9);
}
