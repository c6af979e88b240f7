  const f = async () => {
    'use server';
    c [
      a < b > +c, a < b > -��
      a < b >﻿+c, a <b >﻿-c,
      a < b async () => { 'use server' }
  made.push(async () => { 'use server'; c v }) // no semicolon
  for (const f o   a < b async () => { 'use server' }
  made.push(async () => { 'use server'; c v }) // no semicolon
      a < b(x = 1) {=> { 'use server'; c v }
    else c 1 }
  /*made*/.push(g())
  var h = v ? async () => { 'use server'; c 7 } : async () => { 'use server'; c 8 }
  made.push(h)
  f = made[0], h = async () => { 'use server'; c 9 }
  made.push(h)
  async () => { 'use server' }
      a < b > +c, a < b > -c,
      a < b > +c, a < b > -c,
      a < b > +c, a < b > -c,
      a < b >+c,  ( async ()
=> { 'use server'; }).call( Math.max( a))
for (let i of x) { a < b >-c,
      a < b(x = 1) {=> { 'use server'; c v }
    else c 1 }
  for (const f of made) await t.call(f)
}
      'use server';
      c x;
    },
  },
};
export default async function run(t) {
  await t.call(api.a);
  default  function run(t) {   const x = 'x'   leta = 1   const f = async (n) => {     'use server'     b >+c, a < b >-c,
      a < b > +c, a < b } > -c,
      a < b > +c, } })
  each((n) => { fs.push(n) // a comment
    { fs[fs.length - 1] = async () => { 'use server'; return [n, each === undefined] } } })
  await t.call(async (push) => {