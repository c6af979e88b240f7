export default async function run(t) {
  const v = 'v'
  function* gen() {
    const got = yield async (z) => {
      'use server'
      return [v, z]
    }
    [1, 2].forEach(String)
    yield async (z) => {
      'use server'
      return [z, v]
    }
    (got)
    return async (z) => {
      'use server'
      return [z, v, z]
    }
  }
  const g = gen()
  await t.call(g.next().value, 1)
  await t.call(g.next().value, 2)
  await t.call(g.next().value, 3)
}
