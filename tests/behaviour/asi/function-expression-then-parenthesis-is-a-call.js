export default async function run(t) {
  const v = 1
  const pending = async function (x) { 'use server'; return v + x }
  (2)
  t.log(await pending)
  const f = async function () { 'use server'; return v }
  await t.call(f)
}
