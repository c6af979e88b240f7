import { a, b, c } from './actions.js';
export default async function run(t) {
  for (const f of [a, b, c]) await t.call(f);
}
