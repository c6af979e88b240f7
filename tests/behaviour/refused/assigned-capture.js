// refused: assigned-capture
export default async function run(t) {
  let n = 0;
  const f = async () => {
    'use server';
    n++;
  };
  await t.call(f);
}
