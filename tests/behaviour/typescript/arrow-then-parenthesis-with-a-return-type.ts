export default async function run(t: any) {
  const v = 1
  const f = async (): Promise<{ a: number }> => { 'use server'; return { a: v } }
  (t.log('second'))
  await t.call(f)
}
