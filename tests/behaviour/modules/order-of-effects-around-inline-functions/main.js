import { f, g, late } from './a.js';
import { inB } from './b.js';
export default async function run(t) { for (const x of [f, g, late, inB(1)]) await t.call(x); }
