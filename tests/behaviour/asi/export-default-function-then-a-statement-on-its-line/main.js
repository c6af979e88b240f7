import f, { value } from './actions.js'
export default async function run(t) {
  t.log(value)
  await t.call(f)
}
