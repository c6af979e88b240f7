// refused: hoisted-in-switch
export default async function run(t) {
  const v = 'v';
  const is = (g) => typeof g === 'function';
  switch (true) {
    case is(f):
      async function f(n) {
        'use server';
        return [v, n];
      }
      await t.call(f, 1);
  }
}
