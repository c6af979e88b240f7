export default async function run(t) {
  const v = 1
  class A {
    f = async () => { 'use server'; return v }
    *g() { yield 2 }
  }
  t.log([...new A().g()])
  await t.call(new A().f)
}
