// a comment
'use strict'
export default async function run(t) {
  const v = 'v'
  const f = async (x = v) => {
    'use server'
    return [
      v, x]
  }
  (t.log('second'))
  async function g() {
    'use server'
    return `line
    break`
  }
  await t.call(f)
  await t.call(g)
}
