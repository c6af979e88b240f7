export default async function run(t) {
  const v = 'v';
  let n = 0
  const a = async (x) => {
    'use server'
    return [v, x]
  }
  ++n
  const b = async (x) => {
    'use server'
    return [v, x]
  }
  --n
  const c = async (x) => {
    'use server'
    return [v, x]
  }
  !n
  const d = async (x) => {
    'use server'
    return [v, x]
  }
  typeof n
  const e = async (x) => {
    'use server'
    return [v, x]
  }
  async () => {}
  let f; f = async (x) => {
    'use server'
    return [v, x]
  }
  async function g() {}
  for (const s of [a, b, c, d, e, f]) await t.call(s, n)
}
