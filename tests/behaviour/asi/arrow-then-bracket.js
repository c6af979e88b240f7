export default async function run(t) {
  const v = 1
  const f = async () => { 'use server'; return v }
  [1, 2].forEach((x) => t.log(x))
  await t.call(f)
}
