import o, { more } from './o.js';
export default async function run(t) {
  for (const k in o) await t.call(typeof o[k] === 'function' ? o[k] : o[k].deep[0], k);
  await t.call(more.list[1], 'more');
}
