export default async function run(t) {
  const v = 'v';
  const outer = async ($$bound) => {
    'use server';
    const $$seal = 's';
    return async ($$args) => {
      'use server';
      const $$open = 'o';
      return [v, $$bound, $$seal, $$args, $$open];
    };
  };
  await t.call(await t.call(outer, 'b'), 'a');
}
