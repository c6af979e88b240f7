export default async function run(t) {
  const v = 1
  for (const c of [true, false]) {
    let f
    if (c) f = async () => { 'use server'; return v }
    else f = async () => { 'use server'; return v + 1 }
    (t.log('after'))
    await t.call(f)
  }
}
