export default async function run(t) {
  const v = 'v'
  const f = async () => { 'use server'; return v /* } */ } /* ; */ // (
  const g = async () => { 'use server' // }
    return v } // `
  ;[f, g].forEach((x) => t.log(typeof x))
  await t.call(f)
  await t.call(g)
}
