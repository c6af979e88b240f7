export default async function run(t) {
  const make = async (a) => {
    'use server';
    return async (b) => {
      'use server';
      return [a, b];
    };
  };
  const f = await t.call(make, 1);
  await t.call(f, 2);
  await t.call(await t.send(f), 3);
}
