'use server'
const log = []
export default async function () { return ['default', log] }
[1, 2].forEach((n) => log.push(n))
