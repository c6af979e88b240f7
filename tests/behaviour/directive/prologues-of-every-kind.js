'use strict'
export default async function run(t) {
  'a directive'
  "another 'one'"
  const v = 'v';
  const a = async (x) => { "use strict"; 'use server'; "use cache"; return [v, x]; };
  const b = async (x) => { 'use x'
    'use server'
    return [v, x] };
  const c = async (x) => {'use server'};
  const d = async (x) => {'use server'
};
  const e = async (x) => {'use server';;};
  const f = async (x) => {/**/'use server'/**/};
  const g = async (x) => {
    '\u0061 octal-free'
    'use server'
    return x }
  const h = async x => { 'use server'; 'use client of nothing'.length; return v }
  for (const s of [a, b, c, d, e, f, g, h]) await t.call(s, 1);
}
