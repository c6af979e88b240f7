import f from './a.js';
import g from './b.js';
export default async function run(t) {
  await t.call(f, 2);
  await t.call(g, 2);
}
