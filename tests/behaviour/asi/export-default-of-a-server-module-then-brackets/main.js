import f from './actions.js'
export default async function run(t) {
  await t.call(f)
}
