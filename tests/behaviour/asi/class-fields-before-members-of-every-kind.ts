export default async function run(t: any) {
  const v = 1, key = 'computed';
  class A {
    static f = async (x: number) => { 'use server'; return [v, x]; }
    static *gen() { yield 1; }
    static g = async () => { 'use server'; return [v, 'g']; }
    static [key] = 2
    static h = async () => { 'use server'; return [v, 'h']; }
    in = 3
    static i = async () => { 'use server'; return [v, 'i']; }
    instanceof = 4
    j = async () => { 'use server'; return [v, 'j']; }
    *own() { yield 2; }
    k = async () => { 'use server'; return [v, 'k']; }
    [key + 2] = 5
    l = (async () => { 'use server'; return [v, 'l']; }) as any
    as = 6
    m = async () => { 'use server'; return [v, 'm']; }
    satisfies = 7
    n = async () => { 'use server'; return [v, 'n']; }
    'quoted' = 8
    o = async () => { 'use server'; return [v, 'o']; }
    p = async () => { 'use server'; return [v, 'p']; }
    static q = async () => { 'use server'; return [v, 'q']; }
    static { t.log('block'); }
    static async r() { 'use server'; return [v, 'r']; }
    static *['gen2']() { yield 3; }
  }
  const a: any = new A();
  t.log([...A.gen()], (A as any)[key], a.in, a.instanceof, [...a.own()], a[key + 2], a.as, a.satisfies, a.quoted);
  for (const f of [A.f, A.g, A.h, A.i, A.q, A.r, a.j, a.k, a.l, a.m, a.n, a.o, a.p]) await t.call(f, 1);
}
