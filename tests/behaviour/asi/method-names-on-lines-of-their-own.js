export default async function run(t) {
  const cap = 'c';
  class A {
    static
    async first
    (n) {
      'use server'
      return [n, cap]
    }
    static async 'second'
    (n) {
      'use server'
      return [n, cap]
    }
    own
    () { return [cap, this.field] }
    field = cap
    static
    () { return cap }
  }
  const o = {
    async third
    (n) {
      'use server'
      return [n, cap]
    }
  }
  await t.call(A.first, 1)
  await t.call(A.second, 2)
  await t.call(o.third, 3)
  t.log(new A().own(), new A().static())
}
