import f, { a, b, c, d as e } from './actions.js';
export default async function run(t) {
  for (const x of [f, a, b, c, e]) await t.call(x, 1);
  t.log(f === a, a === b);
}
