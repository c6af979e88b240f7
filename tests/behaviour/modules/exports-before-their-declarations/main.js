import save, { a, b } from './actions.js';
export default async function run(t) {
  for (const f of [save, a, b]) await t.call(f, 1);
}
