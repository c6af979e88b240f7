export default async function run(t) {
  const k = 'q';
  class A {
    static [k + '2']() { return 'computed'; }
    async m() { return 'instance'; }
    static async m() { 'use server'; return 'server'; }
    static async 'n'() { 'use server'; return 'server'; }
    static n() { return 'ordinary'; }
    static async p() { 'use server'; return 'server'; }
    static async 1() { 'use server'; return 'server'; }
    static '1'() { return 'ordinary'; }
    static async #r() { 'use server'; return 'private'; }
    static '#r'() { return 'string'; }
    static r = A.#r;
    static async s() { 'use server'; return 'server'; }
    static s = 'field';
    static set u(x) { this.v = x; }
    static async u() { 'use server'; return 'last'; }
    static async w() { 'use server'; return 'server'; }
    get w() { return 'instance'; }
  }
  t.log(await A.n(), A['1'](), A['#r'](), A.s, await new A().m(), new A().w);
  for (const f of [A.m, A.p, A.r, A.u, A.w]) await t.call(f);
}
