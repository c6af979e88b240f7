export default async function run(t) {
  const far = { deep: { value: 'far' } };
  const outer = async () => {
    'use server';
    return async () => {
      'use server';
      return far.deep.value;
    };
  };
  await t.call(await t.call(outer));
}
