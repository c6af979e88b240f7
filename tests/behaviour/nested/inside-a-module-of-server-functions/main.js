import { outer, other } from './actions.js';
export default async function run(t) {
  const inner = await t.call(outer, 'x');
  await t.call(inner, 'y');
  await t.call(other, 1);
}
