const ready = await Promise.resolve('module value');
export default async function run(t) {
  const v = await Promise.resolve('local');
  const f = async () => {
    'use server';
    return [ready, v, await Promise.all([v, ready].map(async (x) => (await x).length))];
  };
  await t.call(f);
}
