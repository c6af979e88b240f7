export default async function run(t) {
  const v = 1
  const f = async () => { 'use server'; return v }
    , g = async () => { 'use server'; return v + 1 }
    , h = 3
  await t.call(f)
  await t.call(g)
  t.log(h)
}
