import { a, b } from './actions.js';
export default async function run(t) {
  await t.call(a, 1);
  await t.call(b, 2);
}
