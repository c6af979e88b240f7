export default async function run(t) {
  const v = 1
  async function a() { 'use server'; return v }
  (t.log('parenthesis'))
  async function b() { 'use server'; return v + 1 }
  [1].forEach((x) => t.log('bracket', x))
  async function c() { 'use server'; return v + 2 }
  /r/.test('r') && t.log('regex')
  async function d() { 'use server'; return v + 3 }
  `${t.log('template')}`
  for (const f of [a, b, c, d]) await t.call(f)
}
