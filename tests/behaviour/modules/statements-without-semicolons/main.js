import main, { a, b, c, d } from './actions.js'
export default async function run(t) {
  for (const f of [main, a, b, c, d]) await t.call(f, 1)
}
