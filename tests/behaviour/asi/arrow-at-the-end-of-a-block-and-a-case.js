export default async function run(t) {
  const v = 1
  let f, g
  { f = async () => { 'use server'; return v } }
  (t.log('after the block'))
  switch (v) {
    case 1: g = async () => { 'use server'; return v }
    case 2: t.log('falls through')
  }
  await t.call(f)
  await t.call(g)
}
