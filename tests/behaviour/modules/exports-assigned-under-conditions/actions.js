'use server';
export let f = async (n) => ['A', n];
if (f) f = async (n) => ['B', n];
export const g = f;
export var h = f ? async (n) => ['h1', n] : null;
for (const x of [1, 2]) h = async (n) => ['h2', n, x];
export let i = f, j = g;
[i, j] = [j, i];
({ k: i = i } = {});
export let k; k = async (n) => ['k', n];
try { throw async (n) => ['thrown', n]; } catch (e) { var l = e; }
export { l };
label: for (var m of [async (n) => ['m', n]]) break label;
export { m, m as default };
