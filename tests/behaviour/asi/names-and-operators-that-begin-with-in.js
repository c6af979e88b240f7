export default async function run(t) {
  const in_ = 1;
  const f = async (z) => { 'use server'
    in_.toFixed()
    return [z
      in [1, 2]]
  }
  await t.call(f, 1);
  const g = async (z) => { 'use server'
    in_.toFixed()
    return [Object(z)
      instanceof Number, /* a
      comment */ in_]
  }
  await t.call(g, 1);
}
