export default async function run(t) {
  function page(admin) {
    const v = 'v';
    if (!admin) return { g };
    var f = async (n) => {
      'use server';
      return n ? g(n - 1) : ['admin only', v];
    };
    return { f, g };
    async function g(n) {
      'use server';
      return f ? f(0) : ['no', n];
    }
  }
  function generated() {
    const v = 'v';
    function* steps() {
      yield g;
      var f = async (n) => {
        'use server';
        return n ? g(n - 1) : v;
      };
      async function g(n) {
        'use server';
        return [typeof f, n, v];
      }
    }
    return steps().next().value;
  }
  const isBig = (n) => n > 2;
  function thrown(n) {
    const left = {};
    const v = 'v';
    try {
      build();
    } catch {
      return left.g;
    }
    function build() {
      const give = () => g;
      left.g = give();
      if (!isBig(n)) throw new Error();
      var f = async (n) => {
        'use server';
        return n ? g(n - 1) : v;
      };
      async function g(n) {
        'use server';
        return [typeof f, n, v];
      }
    }
    return left.g;
  }
  await t.call(page(false).g, 0);
  await t.call(generated(), 1);
  await t.call(thrown(1), 2);
  t.log(await page(true).g(0), await thrown(3)(4));
}
