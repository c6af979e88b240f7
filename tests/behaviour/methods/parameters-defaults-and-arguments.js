export default async function run(t) {
  const v = 'v';
  const o = {
    async m(a = v, { b = a } = {}, ...rest) {
      'use server';
      return [a, b, rest, arguments.length];
    },
  };
  await t.call(o.m);
  await t.call(o.m, 1, { b: 2 }, 3);
}
