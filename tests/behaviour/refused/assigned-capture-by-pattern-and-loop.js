// refused: assigned-capture
export default async function run(t) {
  let n = 0, m = 0;
  const f = async () => {
    'use server';
    [n] = [1];
    for (m of [2]);
  };
  await t.call(f);
}
