export default async function run(t) {
  const v = 1;
  const f = async () => {
    'use server';
    return [typeof v, typeof neverDeclaredAnywhere];
  };
  await t.call(f);
}
