export default async function run(t) {
  const v = 'run';
  const outer = async () => {
    'use server';
    const before = v;
    const made = (() => {
      const v = 'middle';
      return async () => {
        'use server';
        return v;
      };
    })();
    return [before, made];
  };
  const [, inner] = await t.call(outer);
  await t.call(inner);
}
