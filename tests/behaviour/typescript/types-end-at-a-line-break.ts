export default async function run(t: any) {
  const ids = { a: 1 } as any, list: unknown[] = []
  const kept = 'k', T = 3
  await t.call(async (n: number) => {
    'use server'
    const out: unknown[] = []
    const a = n as unknown as T
    [kept, n].forEach((x) => out.push(x))
    const b = ids satisfies typeof ids
    [kept, ids.a].map((x) => out.push(x))
    const c = a as typeof list
    (out).push(kept)
    let d: T
    [ids.a, T].forEach((x) => out.push(x))
    return [out, a, b, c]
  }, 2)
  const e = list as T[]
  [kept].forEach((k) => list.push(async () => { 'use server'; return [k, kept] }))
  for (const f of e) await t.call(f)
}

type T = any
