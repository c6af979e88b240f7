export default async function run(t) {
  let
    { a } = { a: 1 };
  const f = async () => { 'use server'; return [a]; };
  await t.call(f);
}
