// modes: direct
export default async function run(t) {
  const fs = []
  const start = (n) => fs.length = n
  if (t) {
    start(0)
    {
      const n = 1
      fs.push(async () => { 'use server'; return [n] })
    }
  }
  for (const reset of [() => t.log('reset')]) { reset()
    { fs.push(async () => { 'use server'; return 'in a loop' }) } }
  const each = (add) => [2, 3].forEach((n) => { add(n)
    { const m = n * 2; add(m) } })
  each((n) => { fs.push(n) // a comment
    { fs[fs.length - 1] = async () => { 'use server'; return [n, each === undefined] } } })
  await t.call(async (push) => {
    'use server'
    const out = []
    if (push) { start(4)
      { out.push(push) } }
    return [out, fs.length]
  }, 5).catch((error) => t.log(error.message))
  for (const f of fs) await t.call(f)
  const o = { m()
    { return fs.length } }
  t.log(o.m())
}
