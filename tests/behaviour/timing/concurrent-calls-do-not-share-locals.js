export default async function run(t) {
  const v = 'v';
  const f = async (x) => {
    'use server';
    let local = x;
    await null;
    local += v;
    return local;
  };
  const results = await Promise.all([f('a'), f('b')]);
  t.log(results);
  await t.call(f, 'c');
}
