import { ünï, 名前, a, '✓ yes' as yes } from './actions.js';
export default async function run(t) {
  for (const f of [ünï, 名前, a, yes]) await t.call(f, 1);
}
