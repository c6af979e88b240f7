export default async function run(t) {
  const x = 'x';
  const y = { z: 'y.z', w: 'not captured' };
  let w = 'early';
  async function a(n) {
    'use server';
    return n ? ['a', x, await b(n - 1)] : 'end a';
  }
  const b = async (n) => {
    'use server';
    return n ? ['b', y.z, await c(n - 1)] : 'end b';
  };
  async function c(n) {
    'use server';
    return n ? ['c', w, await a(n - 1), typeof b] : 'end c';
  }
  w = 'late';
  await t.call(a, 5);
  await t.call(b, 5);
  await t.call(c, 5);
}
