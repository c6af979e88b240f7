export default async function run(t) {
  const k = 'k';
  function make(k) {
    let f;
    f = async (n) => {
      'use server';
      return n ? [k, await f(n - 1)] : k;
    };
    return f;
  }
  const [a, b] = [make('a'), make('b')];
  for (const f of [a, b, a]) await t.call(f, 1);
  let d;
  d = async (n, g = d) => {
    'use server';
    return n ? g(n - 1) : typeof g;
  };
  await t.call(d, 2);
  switch (k) {
    case 'k':
      let s;
      s = async (n) => {
        'use server';
        const inner = async (m) => {
          'use server';
          return m ? [k, m, await s(0)] : k;
        };
        return n ? inner(n) : 'end';
      };
      await t.call(s, 1);
  }
  const returned = (() => {
    let f;
    try {
      return (f = async (f2) => {
        'use server';
        return f2 ? typeof f : await f(1);
      });
    } finally {
      t.log(typeof f);
    }
  })();
  await t.call(returned, 0);
  const o = {};
  let p;
  o.x = p = async (p2) => {
    'use server';
    return p2 ? await p(0) : ((p) => p)(3);
  };
  await t.call(o.x, 1);
}
