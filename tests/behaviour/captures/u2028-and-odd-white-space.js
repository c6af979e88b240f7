export default async function run(t) {
  const v = 'a b\tc';
  const f = async () => {
    'use server';
    return [v, 'line separator', `​`];
  };
  await t.call(f);
}
