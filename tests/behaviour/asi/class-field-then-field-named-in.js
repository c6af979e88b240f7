export default async function run(t) {
  const v = 1
  class A {
    f = async () => { 'use server'; return v }
    in
    g = async () => { 'use server'; return v + 1 }
    instanceof = 5
    h = async () => { 'use server'; return v + 2 }
  }
  t.log(Object.keys(new A()).sort())
  const a = new A()
  for (const f of [a.f, a.g, a.h]) await t.call(f)
}
