export default async function run(t) {
  const v = 1
  class A {
    static f = async () => { 'use server'; return v }
    static ['g'] = 2
  }
  class B {
    f = async () => { 'use server'; return v }
    ['g'] = 3
  }
  t.log(A.g, new B().g)
  await t.call(A.f)
  await t.call(new B().f)
}
