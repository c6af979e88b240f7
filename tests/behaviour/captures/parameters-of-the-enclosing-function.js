function make(a, { b, c: [d] }, ...rest) {
  return async (x) => {
    'use server';
    return [a, b, d, rest, x];
  };
}
export default async function run(t) {
  await t.call(make(1, { b: 2, c: [3] }, 4, 5), 'x');
  await t.call(make(undefined, { b: null, c: [] }), 'x');
}
