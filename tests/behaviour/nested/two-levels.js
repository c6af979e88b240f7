export default async function run(t) {
  const a = 'a';
  const outer = async (b) => {
    'use server';
    const c = a + b;
    const inner = async (d) => {
      'use server';
      return [a, b, c, d];
    };
    return inner;
  };
  const inner = await t.call(outer, 'b');
  await t.call(inner, 'd');
}
