import * as all from './actions.js';
export default async function run(t) {
  const names = Object.keys(all).filter((k) => !k.startsWith('$$'));
  t.log(names);
  for (const k of names) await t.call(all[k], k);
}
