export default async function run(t) {
  const $$bound = 1, $$args = 2, $$v = 3, $$register = 4, $$seal = 5, $$open = 6, $$r0 = 7, $$ref_f = 8, $$make_f = 9, $$ref_0 = 10, $$make_0 = 11;
  const f = async ($$x = $$bound) => {
    'use server';
    return [$$x, $$args, $$v, $$register, $$seal, $$open, $$r0, $$ref_f, $$make_f, $$ref_0, $$make_0];
  };
  await t.call(f);
}
