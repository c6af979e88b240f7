export default async function run(t) {
  const v = 1
  class A {
    a = async () => { 'use server'; return v }
    #p = 1
    b = async () => { 'use server'; return v }
    get q() { return this.#p }
    c = async () => { 'use server'; return v }
    async r() {}
    d = async () => { 'use server'; return v }
    static s = 1
    e = async () => { 'use server'; return v }
    'x y' = 2
    f = async () => { 'use server'; return v }
    7 = 3
    g = async () => { 'use server'; return v }
    static { t.log('block') }
    h = async () => { 'use server'; return v }
    async *i() {}
  }
  const o = new A()
  t.log(o.q, o['x y'], o[7], A.s)
  for (const k of 'abcdefgh') await t.call(o[k])
}
