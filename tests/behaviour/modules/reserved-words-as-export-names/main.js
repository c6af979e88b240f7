import { delete as remove, 'new' as create, await as wait, default as main } from './actions.js';
export default async function run(t) {
  for (const f of [remove, create, wait, main]) await t.call(f, 1);
}
