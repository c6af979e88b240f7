let out;
{
  let n = 0;
  out = async (x) => { 'use server'; return [n, x]; };
  n = 5;
}
function fill() { const z = 'z'; inner = async (x) => { 'use server'; return [z, x]; }; }
var inner;
fill();
export { out, inner, inner as default2 };
export let late = (() => { const w = 'w'; return async (x) => { 'use server'; return [w, x]; }; })();
try { var tried = async (x) => { 'use server'; return x; }; } finally { }
export { tried };
switch (1) { case 1: const s = 's'; var switched = async (x) => { 'use server'; return [s, x]; }; }
export { switched };
export default async function run(t) {
  for (const f of [out, inner, late, tried, switched]) await t.call(f, 1);
}
