import { count } from './actions.js';
export default async function run(t) {
  for await (const n of await t.call(count, 3)) t.log(n);
}
