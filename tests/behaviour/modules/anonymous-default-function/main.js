import f from './actions.js';
import * as all from './actions.js';
export default async function run(t) {
  await t.call(f, 1);
  await t.call(all.default, 2);
}
