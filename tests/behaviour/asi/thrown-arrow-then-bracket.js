function make(v) {
  try {
    throw async () => { 'use server'; return v }
    [0]
  } catch (f) {
    return f
  }
}
export default async function run(t) {
  await t.call(make(1))
}
