'use server'
let n = 0
export const a = async (x) => { return [x, n] }
(n = n + 1, [1])
export let b = async (x) => { return [x, n] }, c = async (x) => { return [x, n] }
[0].forEach(() => n++)
export var d = async (x) => { return [x, n] }
`text`
export const e = async (x) => [x, n]
;[1].forEach(() => n++)
export { g as f }
const g = async (x) => {
  return [x, n]
}
/re/.test('')
export async function h(x) { return [x, n] }
[1].forEach(() => n++)
export const i = async () => {
  const inner = async (y) => {
    'use server'
    return [n, y]
  }
  [1].forEach(() => n++)
  return inner
}
