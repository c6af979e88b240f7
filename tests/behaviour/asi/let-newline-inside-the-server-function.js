export default async function run(t) {
  const a = 'outer', b = 'b';
  const f = async () => {
    'use server';
    let
      a = 1;
    a = 2;
    return [a, b];
  };
  await t.call(f);
}
