export default async function run(t) {
  const v = 'v'
  class A {
    static
    async m(x) { 'use server'; return [v, x] }
    static // here
    async *g() { 'use server'; yield v }
    static
    n = 1
  }
  t.log(Object.keys(A).includes('n'), A.n)
  await t.call(A.m, 1)
}
