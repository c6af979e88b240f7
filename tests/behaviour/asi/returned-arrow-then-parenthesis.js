function make(t, v) {
  if (v) return async () => { 'use server'; return v }
  (t.log('not returned'))
  return async () => { 'use server'; return 'none' + v }
  (t.log('unreachable'))
}
export default async function run(t) {
  await t.call(make(t, 1))
  await t.call(make(t, 0))
}
