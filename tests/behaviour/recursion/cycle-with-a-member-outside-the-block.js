export default async function run(t) {
  const v = 'v';
  let b;
  async function a(n) {
    'use server';
    return n ? ['a', await b(n - 1)] : v;
  }
  {
    const w = 'w';
    b = async (n) => {
      'use server';
      return ['b', w, n];
    };
  }
  await t.call(a, 1);
}
