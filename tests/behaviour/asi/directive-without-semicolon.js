export default async function run(t) {
  const v = 1
  const f = async () => {
    'use server'
    return v
  }
  const g = async () => { 'use server' }
  const h = async () => {
    'use server' // a comment
    const x = v
    return x
  }
  const i = async () => {
    'use strict'
    'use server'
    'other'
    return v
  }
  for (const x of [f, g, h, i]) await t.call(x)
}
