import { a, b, c } from './actions.js';
export default async function run(t) {
  for (const x of [a, b, c.d]) await t.call(x, 1);
}
