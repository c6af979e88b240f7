'use server'

export
const a = async (n) => ['a', n]
export // a comment
async function b(n) { return ['b', n] }
export /* a comment
over lines */ let c = async (n) => ['c', n]
async function d(n) { return ['d', n] }
export
{ d, d as default }
export
var e = async (n) => ['e', n]
