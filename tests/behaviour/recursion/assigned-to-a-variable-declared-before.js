export default async function run(t, k = 'k') {
  let f;
  f = async (n) => {
    'use server';
    return n ? [k, await f(n - 1)] : k;
  };
  await t.call(f, 2);
  var g;
  if (k) {
    g = (async function named(n) {
      'use server';
      return n ? [k, await g(n - 1), g === named] : [typeof g, typeof named];
    });
  }
  await t.call(g, 1);
  for (const i of [1, 2]) {
    let h;
    h = async (n) => {
      'use server';
      return n ? [i, await h(n - 1)] : i;
    };
    await t.call(h, 1);
  }
}
