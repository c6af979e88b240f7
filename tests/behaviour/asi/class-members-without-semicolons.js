export default async function run(t) {
  const v = 'v'
  class A {
    a = async () => {
      'use server'
      return v
    }
    static async m() {
      'use server'
      return v
    }
    static b = async () => {
      'use server'
      return v
    }
    ;[v] = 1
    static c = async () => {
      'use server'
      return v
    }
    'quoted' = 1
    static d = async () => {
      'use server'
      return v
    }
    get e() { return 1 }
    static f = async () => {
      'use server'
      return v
    }
    #g = 2
    h = x => async () => {
      'use server'
      return [v, x]
    }
    static instance = new A()
    static async *i() {
      'use server'
      yield v
    }
    *j() {}
    static k = async () => {
      'use server'
      return v
    }
    static { this.l = this.k }
  }
  for (const f of [A.instance.a, A.m, A.b, A.c, A.d, A.f, A.instance.h(1), A.k, A.l]) await t.call(f)
  for await (const x of A.i()) t.log(x)
}
