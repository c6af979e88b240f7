export default async function run(t) {
  const v = 'k'
  class A {
    x
    [v] = 1
    y
    'z' = 2
    static w
    static [v + 2] = async () => { 'use server'; return v }
    u
    5
    async
    static q = async () => { 'use server'; return v }
  }
  t.log(Object.keys(new A()), Object.keys(A))
  await t.call(A.k2)
  await t.call(A.q)
}
