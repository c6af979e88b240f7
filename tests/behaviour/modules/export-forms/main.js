import main, { a, b, c, d, e as renamed, f, g, h, 'a string' as text, i, j, k } from './actions.js';
import * as all from './actions.js';
export default async function run(t) {
  for (const action of [main, a, b, c, d, renamed, f, g, h, text, i, j, k]) await t.call(action, 1);
  await t.call(all['a string'], 2);
}
