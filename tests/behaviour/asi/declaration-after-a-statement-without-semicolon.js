export default async function run(t) {
  const v = 1
  let x = v
  async function a() { 'use server'; return v }
  x++
  async function b() { 'use server'; return v + 1 }
  const g = () => {}
  async function c() { 'use server'; return v + 2 }
  x = v
  async function d() { 'use server'; return v + 3 }
  (t.log(x))
  if (x > 5) return
  async function e() { 'use server'; return v + 4 }
  for (const f of [a, b, c, d, e]) await t.call(f)
}
