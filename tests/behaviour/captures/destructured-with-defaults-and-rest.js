export default async function run(t) {
  const { a, b: { c = 'c' } = {}, ...others } = { a: 1, d: 4, e: [5] };
  const [first, , third = 'third', ...tail] = [1, 2, undefined, 4, 5];
  const f = async () => {
    'use server';
    return { a, c, others, first, third, tail };
  };
  await t.call(f);
}
