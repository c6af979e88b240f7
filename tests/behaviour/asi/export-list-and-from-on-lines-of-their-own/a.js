'use server'
export { one, two }
from './b.js'
export { three } // a comment
from
'./b.js'
const three = async () => 'no export'
const four = async (n) => [n, await three()]
export { four }
