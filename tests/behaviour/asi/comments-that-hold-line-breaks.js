export default async function run(t) {
  const v = 1
  const f = async () => {
    'use server' /*
    */ let a = v /*
    */ let b = a /* x */ // y
    a = 5 /* 1
    2 */ /* 3 */ b = 6
    return /* no break */ [a, b]
  }
  await t.call(f)
}
