import { '' as f } from './actions.js';
export default async function run(t) {
  await t.call(f, 1);
}
