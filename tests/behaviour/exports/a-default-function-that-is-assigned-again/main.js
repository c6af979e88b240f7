import load from './actions.js';

export default async function run(t) {
  await t.call(load, 1);
}
