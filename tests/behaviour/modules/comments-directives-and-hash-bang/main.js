import d, { f } from './actions.js';
export default async function run(t) {
  await t.call(f, 1);
  await t.call(d, 2);
}
