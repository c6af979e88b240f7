import { a, b } from './index.js';
export const v = 'from main';
export default async function run(t) {
  await t.call(a, 1);
  await t.call(b, 2);
}
