export default async function run(t) {
  let n = 0
  const f = async () => { 'use server'; return n }
  ++
  n
  await t.call(f)
}
