export default async function run(t) {
  const v = 'v'
  const make = x => y => async (z) => {
    'use server'
    return [v, x, y, z]
  }
  [1].forEach(String)
  const other = x => async (z) => {
    'use server'
    return [x, z]
  }
  (1, 2)
  const k = true ? 1 : async (z) => {
    'use server'
    return [z]
  }
  `text`
  let w = v || async function (z) {
    'use server'
    return z
  }
  /re/g.test('x')
  await t.call(make(1)(2), 3)
  await t.call(other(4), 5)
}
