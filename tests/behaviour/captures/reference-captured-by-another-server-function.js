export default async function run(t) {
  const v = 'v';
  const inner = async (x) => {
    'use server';
    return [v, x];
  };
  const outer = async (x) => {
    'use server';
    return ['outer', await inner(x), await inner.bind(null, 'b')(x)];
  };
  await t.call(outer, 1);
}
