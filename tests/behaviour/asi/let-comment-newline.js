export default async function run(t) {
  let // all of them
    a = 1, // one
    b = 2;
  for (let
    x = 3; x < 4; x++) {
    const f = async () => { 'use server'; return [a, b, x]; };
    await t.call(f);
  }
  for (let
    y of [5]) {
    const f = async () => { 'use server'; return [y]; };
    await t.call(f);
  }
}
