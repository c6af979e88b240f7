export default async function run(t) {
  let v = 1, o = {}
  const f = async () => { 'use server'; return v }
  v++
  o.g = async () => { 'use server'; return v }
  if (v) t.log('if')
  o.h = async () => { 'use server'; return v }
  async () => {}
  o.i = async () => { 'use server'; return v }
  let x = 1
  o.j = async () => { 'use server'; return v }
  new Map()
  o.k = async () => { 'use server'; return v }
  !x
  o.l = async () => { 'use server'; return v }
  function plain() {}
  o.m = async () => { 'use server'; return v }
  class A {}
  o.n = async () => { 'use server'; return v }
  'a string'
  o.p = async () => { 'use server'; return v }
  in_ = 1
  for (const y of [f, ...Object.values(o)]) await t.call(y)
}
var in_
