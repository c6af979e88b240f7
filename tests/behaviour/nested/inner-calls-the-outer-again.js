export default async function run(t) {
  const v = 'v';
  async function outer(n) {
    'use server';
    const inner = async (m) => {
      'use server';
      return m ? outer(m - 1) : [v, n];
    };
    return n ? inner(n - 1) : [v, 'end'];
  }
  await t.call(outer, 3);
  await t.call(outer, 2);
}
