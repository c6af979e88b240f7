export default async function run(t) {
  const v = 1;
  const outer = async () => {
    'use server';
    const inner = async (x) => {
      'use server';
      return ['inner', x];
    };
    return [v, await inner(2), inner];
  };
  const [, , inner] = await t.call(outer);
  await t.call(inner, 3);
}
