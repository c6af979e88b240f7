export default async function run(t) {
  const f = async (v = later) => {
    'use server';
    return v;
  };
  await t.fails(f);
  let later = 1;
  await t.call(f);
}
