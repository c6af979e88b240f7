export default async function run(t) {
  const a = 1;
  const f = async (b) => {
    'use server';
    return async function second(c) {
      'use server';
      async function third(d) {
        'use server';
        return async (e) => {
          'use server';
          return [a, b, c, d, e];
        };
      }
      return third;
    };
  };
  const second = await t.call(f, 2);
  const third = await t.call(second, 3);
  const fourth = await t.call(third, 4);
  await t.call(fourth, 5);
}
