import { a } from './actions.js';
export default async function run(t) {
  await t.call(a, 1);
}
