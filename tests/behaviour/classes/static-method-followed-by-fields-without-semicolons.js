export default async function run(t) {
  const v = 'v'
  class A {
    static x = 1
    static async m() { 'use server'; return v }
    static ['y'] = 2
    static async n() { 'use server'; return [v] }
    *z() { yield 3 }
    w
    static async o() { 'use server'; return [[v]] }
    static
    p = 4
  }
  t.log(A.x, A.y, [...new A().z()], 'w' in new A(), A.p)
  for (const f of [A.m, A.n, A.o]) await t.call(f)
}
