import f, { get } from './actions.js';
export default async function run(t) {
  await t.call(f, 1);
  await t.call(get);
}
