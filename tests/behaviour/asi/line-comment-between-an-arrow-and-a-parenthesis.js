export default async function run(t) {
  const seen = []
  const v = 'v', w = ['w']
  const f = async () => {
    'use server'
    const one = async () => { return 1 } // what follows is a statement of its own
    (seen.push(v))
    const two = async () => { return 2 }// without a space
    [w[0]].forEach((x) => seen.push(x))
    const three = async () => { return 3 } /* one line */ // and another
    `${w}`.trim()
    return [await one(), await two(), await three(), seen]
  }
  await t.call(f)
}
