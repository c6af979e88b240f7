import * as all from './actions.js';
export default async function run(t) {
  for (const k of Object.keys(all).filter((k) => k[0] !== '$' && k !== 'i')) await t.call(all[k], k);
  await t.call(await all.i(), 'y');
}
