import { save, table } from './actions.js';
export default async function run(t) {
  await t.call(save, 1);
  await t.call(table[0], 2);
}
