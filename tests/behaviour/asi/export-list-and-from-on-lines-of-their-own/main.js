import { four, one, three, two } from './a.js';

export default async function run(t) {
  for (const f of [one, two, three, four]) await t.call(f, 1);
}
