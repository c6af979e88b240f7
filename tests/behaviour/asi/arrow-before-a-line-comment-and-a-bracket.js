export default async function run(t) {
  const v = 'v'
  let made = []
  const a = async () => { 'use server'; return v } // comment
  [made].length
  const b = async () => { 'use server'; return v } /* one */ /* two
  */ (made)
  const c = async () => { 'use server'; return v }


  // x
  /* y */ `z`
  const d = async () => { 'use server'; return v }
  -1
  const e = (async () => { 'use server'; return v })
  +1
  t.log(typeof e)
  for (const f of [a, b, c, d]) await t.call(f)
}
