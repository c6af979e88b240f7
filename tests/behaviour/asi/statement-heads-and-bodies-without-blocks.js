export default async function run(t) {
  const v = 'v', made = []
  let f, i = 0
  if (v) f = async () => { 'use server'; return v }
  else f = 1
  made.push(f)
  while (i++ < 1) f = async () => { 'use server'; return [v, 1] }
  made.push(f)
  do f = async () => { 'use server'; return [v, 2] }
  while (i < 1) made.push(f)
  for (; i < 3; i++) f = async () => { 'use server'; return [v, 3] }
  made.push(f)
  for (f of [async () => { 'use server'; return [v, 4] }]) made.push(f)
  for (const k in { a: async () => { 'use server' } }) made.push(async () => { 'use server'; return [v, k] })
  l: f = async () => { 'use server'; return [v, 5] }
  made.push(f)
  if (!v) ; else if (v) made.push(async () => { 'use server'; return [v, 6] })
  const g = () => { if (v) return async () => { 'use server'; return v }
    else return 1 }
  made.push(g())
  var h = v ? async () => { 'use server'; return 7 } : async () => { 'use server'; return 8 }
  made.push(h)
  f = made[0], h = async () => { 'use server'; return 9 }
  made.push(h)
  async () => { 'use server' }
  async () => { 'use server' }
  made.push(async () => { 'use server'; return v }) // no semicolon
  for (const f of made) await t.call(f)
}
