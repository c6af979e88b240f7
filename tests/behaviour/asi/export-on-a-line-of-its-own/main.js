import f, { a, b, c, d, e } from './actions.js';
import { again, inline, Kind, limit } from './typed.ts';

export default async function run(t) {
  for (const action of [a, b, c, d, e, f]) await t.call(action, 1);
  await t.call(inline, 2);
  t.log(limit, Kind.first, again === inline);
}
