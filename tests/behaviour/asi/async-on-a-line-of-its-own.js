export default async function run(t) {
  const async = 1, v = 2
  const f = async () => {
    'use server'
    async
    function g() { return async + v }
    const o = { async, get, set: v }
    function get() { return v }
    return [g(), o.async, o.get(), async
      , async]
  }
  await t.call(f)
}
