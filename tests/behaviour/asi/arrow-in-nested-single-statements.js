export default async function run(t) {
  let f
  for (const v of [1]) while (!f) label: if (v) f = async () => { 'use server'; return v }
  (t.log('after'))
  await t.call(f)
}
