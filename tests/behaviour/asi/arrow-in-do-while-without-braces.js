export default async function run(t) {
  let f, n = 0
  do f = async () => { 'use server'; return n }
  while (++n < 2)
  (t.log('after'))
  await t.call(f)
}
