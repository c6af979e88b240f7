export default async function run(t) {
  const v = 1
  let f
  f = async () => { 'use server'; return v }
  (t.log('second'))
  const o = {}
  o.g = async () => { 'use server'; return v }
  [t.log('third')]
  await t.call(f)
  await t.call(o.g)
}
