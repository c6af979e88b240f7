export default async function run(t) {
  const get = 1, set = 2, async = 3, of = 4, type = 5, as = 6, from = 7, target = 8
  const f = async ({ get: g2, async: a2 } = { get, async }, { set: s2 = set, of: o2 = of, ...r2 } = { type }) => {
    'use server'
    const { get: x, set, async = 9, ...rest } = { get, set: as, from }
    return [g2, a2, s2, o2, r2, x, set, async, rest, { get, set, async, of, type, as, from, target }]
  }
  await t.call(f)
}
