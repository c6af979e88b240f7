export default async function run(t) {
  const v = 1
  const f = async () => {
    'use server'
    let a = v /*
    a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and */ let b = a /*
    a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and */ /* a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and a licence, say, and */ a = 5
    return [a, b]
  }
  await t.call(f)
}
