import f from './a.js';
import g from './b.js';
import h from './c.js';
export default async function run(t) {
  for (const x of [f, g, h]) await t.call(x, 1);
}
