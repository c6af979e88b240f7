export default async function run(t) {
  const outer = 'outer';
  async function f(n) {
    'use server';
    const local = `local${n}`;
    const a = async (m) => {
      'use server';
      return m ? [local, ...(await b(m - 1))] : [outer, 'a'];
    };
    async function b(m) {
      'use server';
      return m ? [outer, ...(await a(m - 1))] : n ? f(n - 1) : [local];
    }
    return [await a(n), await b(0), await Promise.resolve([a, b]).then(([x]) => x(1))];
  }
  const g = async (n) => {
    'use server';
    return typeof f && n ? g(n - 1) : (await f(0)).flat();
  };
  t.log((await t.call(f, 1)).flat(9));
  await t.call(g, 1);
}
