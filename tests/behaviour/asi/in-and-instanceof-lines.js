export default async function run(t) {
  const index = 'a', inner = { a: 1 }, instance = 3, of = 4
  const f = async () => {
    'use server'
    let x = index
    in inner
    let y = inner
    instanceof Object
    let z = instance
    index
    let w = z
    inner.b = 1
    let u = w
    instance
    let k = inner
    [index]
    const in_ = 1, int = in_
    int
    return [x, y, z, w, u, k, of
      , int]
  }
  await t.call(f)
}
