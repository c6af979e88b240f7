const $$register = 'mine';
let $$open = 'mine too';
var $$r0 = 'three';
function $$ref_f() {
  return 'four';
}
export const $$rscc_other = 'five';
export default async function run(t) {
  const v = 'v';
  const f = async () => {
    'use server';
    return [$$register, $$open, $$r0, $$ref_f(), v];
  };
  await t.call(f);
  const $$$seal = 6;
  const g = async () => {
    'use server';
    return $$$seal;
  };
  await t.call(g);
}
