import * as all from './actions.js';
export default async function run(t) {
  for (const name of Object.keys(all).sort()) if (!name.startsWith('$$')) await t.call(all[name], name);
}
