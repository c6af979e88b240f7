export default async function run(t) {
  const v = 1
  const f = async () => { 'use server'; return v }
  `${t.log('template')}`
  await t.call(f)
}
