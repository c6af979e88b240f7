export default async function run(t) {
  const v = 'v';
  if (v === 'w') var f = async (n) => {
    'use server';
    return n ? g(1) : v;
  };
  async function g(k) {
    'use server';
    return k ? 'end' : typeof f;
  }
  await t.call(g, 0);
  label: var h = async (n) => {
    'use server';
    return n ? h(n - 1) : v;
  };
  await t.call(h, 1);
}
