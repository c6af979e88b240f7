// `f` may be undefined where `g` reads it, so `g` must not rebuild it.
function make(taken, id) {
  async function g(n) {
    'use server';
    return f ? f(n - 1) : `none ${id}`;
  }
  if (taken) {
    var f = async (n) => {
      'use server';
      return n > 0 ? g(n) : `end ${id}`;
    };
  }
  return g;
}

export default async function run(t) {
  await t.call(make(false, 1), 2);
  await t.call(make(false, 'a'), 0);
  t.log(await make(true, 2)(3));
}
