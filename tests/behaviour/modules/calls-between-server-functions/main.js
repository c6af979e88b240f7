import { a } from './a.js';
export default async function run(t) {
  await t.call(a, 3);
}
