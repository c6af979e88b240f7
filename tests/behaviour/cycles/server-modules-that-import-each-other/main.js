import { a } from './a.js';
import { b } from './b.js';
export default async function run(t) {
  await t.call(a, 2);
  await t.call(b, 2);
}
