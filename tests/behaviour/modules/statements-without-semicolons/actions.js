'use server'
const list = []
export const a = async (x) => ['a', x]
;[1, 2].forEach((x) => list.push(x))
export const b = async (x) => { return ['b', x] }
(list.push(3))
export let c = async function (x) { return ['c', x] }
export async function d(x) { return ['d', x, list.length] }
[4].forEach((x) => list.push(x))
export default async (x) => { return ['default', x] }
`template`
