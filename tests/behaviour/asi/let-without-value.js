export default async function run(t) {
  let
    a;
  a = 1
  let
    b
  b = 2
  const f = async () => { 'use server'; return [a, b]; };
  await t.call(f);
}
