export default async function run(t) {
  const v = 'v';
  const leaf = async (x) => {
    'use server';
    return ['leaf', v, x];
  };
  async function a(n) {
    'use server';
    return n ? b(n - 1) : leaf('from a');
  }
  async function b(n) {
    'use server';
    return n ? a(n - 1) : leaf('from b');
  }
  await t.call(a, 2);
  await t.call(b, 2);
}
