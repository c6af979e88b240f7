export default async function run(t) {
  const v = 'v';
  const actions = {
    list: [
      async (x) => {
        'use server';
        return [v, x];
      },
    ],
  };
  const outer = async (x) => {
    'use server';
    return actions.list[0](x);
  };
  await t.call(outer, 1);
}
