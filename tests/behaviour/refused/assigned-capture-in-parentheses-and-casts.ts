// refused: assigned-capture
export default async function run(t) {
  let a = 1;
  const f = async () => {
    'use server';
    ({ x: a as any } = { x: 2 });
  };
  await t.call(f);
}
