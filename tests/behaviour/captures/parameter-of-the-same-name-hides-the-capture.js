export default async function run(t) {
  const v = 'outer';
  const f = async (v) => {
    'use server';
    return v;
  };
  await t.call(f, 'argument');
  await t.call(f);
}
