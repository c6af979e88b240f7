// refused: assigned-capture
export default async function run(t) {
  let a = 1;
  const f = async () => {
    'use server';
    [(a)] = [2];
  };
  await t.call(f);
}
