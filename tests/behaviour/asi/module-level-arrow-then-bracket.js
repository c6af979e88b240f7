const seen = []
const f = async () => { 'use server'; return seen }
[1, 2].forEach((x) => seen.push(x))
export const g = async () => { 'use server'; return seen.length }
(seen.push('last'))
export default async function run(t) {
  await t.call(f)
  await t.call(g)
}
