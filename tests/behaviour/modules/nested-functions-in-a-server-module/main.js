import make, { stream } from './actions.js';
export default async function run(t) {
  const list = await t.call(make, 'x');
  for (const f of list) await t.call(f, 1);
  for await (const f of await t.call(stream, 's')) await t.call(f);
}
