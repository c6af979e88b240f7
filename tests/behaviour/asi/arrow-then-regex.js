export default async function run(t) {
  const v = 1, g = 2
  const f = async () => { 'use server'; return v }
  /x/g.exec('x').forEach((m) => t.log(m))
  await t.call(f)
}
