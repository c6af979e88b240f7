export default async function run(t) {
  const v = 'v';
  const outer = async (x) => {
    'use server';
    class K {
      make(y) {
        return async (z) => {
          'use server';
          return [v, x, y, z];
        };
      }
    }
    return new K().make('y');
  };
  await t.call(await t.call(outer, 'x'), 'z');
}
