export default async function run(t) {
  const v = 1
  const f = async () => { 'use server'; return v };
  async () => { 'use server'; return v + 1 }
  (t.log('second'))
  await t.call(f)
}
