export default async function run(t) {
  let n = 1
  const f = async () => { 'use server'; return n }
  +t.log('plus')
  const g = async () => { 'use server'; return n + 1 }
  -t.log('minus')
  const h = async () => { 'use server'; return n + 2 }
  ++n
  t.log(n)
  const i = async () => { 'use server'; return n + 3 }
  --n
  for (const x of [f, g, h, i]) await t.call(x)
}
