export default async function run(t) {
  const v = 1
  let a, b
  a = async () => { 'use server'; return v }
  ;(b = async () => { 'use server'; return v + 1 })
  ;`x`
  const c = (async () => { 'use server'; return v + 2 })
  , d = [async () => { 'use server'; return v + 3 }
  ]
  const e = { f: async () => { 'use server'; return v + 4 }
  , g: 1 }
  const h = v ? async () => { 'use server'; return v + 5 }
  : null
  for (const x of [a, b, c, d[0], e.f, h]) await t.call(x)
}
