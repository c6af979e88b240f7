export default async function run(t) {
  const v = '$$register("x")', $ = 1, $r = 2;
  const f = async (x = `$$open(${$})`) => {
    'use server';
    const $$ = v, $$v = x, $$bound = $, $$args = $r;
    return [$$, $$v, $$bound, $$args, '*/', '`', "export const $$rscc_ = 1;", /\/\*/.source];
  };
  async function $$make_f() { 'use server'; return $; }
  const o = { async $$ref_f() { 'use server'; return $r; } };
  await t.call(f);
  await t.call($$make_f);
  await t.call(o.$$ref_f);
}
