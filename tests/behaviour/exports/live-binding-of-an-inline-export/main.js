import { action, replace } from './actions.js';
export default async function run(t) {
  await t.call(action, 1);
  replace();
  await t.call(action, 2);
}
