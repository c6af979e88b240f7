import * as actions from './actions.js';

export default async function run(t) {
  await t.call(actions.remove, 'rows', 0);
  await t.call(actions.removeUser, 1);
  await t.call(actions.first, 2);
  await t.call(actions.second, 3);
  await t.call(actions.imported, 4);
  await t.call(actions.same, 5);
  await t.call(actions.renamed, 6);
  await t.call(actions.later, 7);
  await t.call(actions['an alias'], 8);
  await t.call(actions.default, 9);
}
