export default async function run(t) {
  const v = 1
  const f = async () => {
    'use server'
    let a = v, b = v, c = [v]
    a
    ++
    b
    a
    --b
    c
    .push(a)
    a = b
    + c[0]
    - 1
    const d = a
    ;[b] = c
    if (a) b
    else c
    do a--; while (a > 0) b = 5
    var e = function () { return v }
    /v/
    v
    return [a, b, c, d, typeof e]
  }
  await t.call(f)
}
