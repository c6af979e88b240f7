export default async function run(t) {
  const fallback = 'fallback', key = 'k';
  const f = async (o) => {
    'use server';
    let a, b, rest;
    ({ [key]: a = fallback, b = fallback, ...rest } = o);
    [a, ...rest.list] = [a, fallback];
    return [a, b, rest];
  };
  await t.call(f, { z: 1 });
  await t.call(f, { k: 2, b: 3 });
}
