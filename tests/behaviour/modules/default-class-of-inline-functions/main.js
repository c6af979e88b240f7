import A from './a.js';
import o from './o.js';
import f from './f.js';
import g from './g.js';
import h from './h.js';
export default async function run(t) {
  for (const x of [A.m, o.m, f, g, h]) await t.call(x, 1);
}
