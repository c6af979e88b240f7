export default async function run(t) {
  const v = 1
  const f = async () => { 'use server'; return v } // a comment
  (t.log('one'))
  const g = async () => { 'use server'; return v + 1 } /* a comment
  over two lines */ (t.log('two'))
  await t.call(f)
  await t.call(g)
}
