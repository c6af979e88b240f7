export default async function run(t) {
  const v = 'v';
  const outer = async ({ inner = async (x) => { 'use server'; return [v, x]; } } = {}, [second = async () => { 'use server'; return 'second'; }] = []) => {
    'use server';
    return [inner, second];
  };
  const [inner, second] = await t.call(outer);
  await t.call(inner, 1);
  await t.call(second);
}
