import * as actions from './actions.js';
export default async function run(t) {
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await t.call(actions[name], 1);
}
