export default async function run(t) {
  const v = 'v', f = async (x) => {
    'use server'
    if (x) return
    v
    l: for (;;) { for (;;) { break
      l }
      break }
    return (
      v
    )
  }
  await t.call(f, 0)
  await t.call(f, 1)
}
