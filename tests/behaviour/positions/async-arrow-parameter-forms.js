export default async function run(t) {
  const v = 'v';
  const a = async async => {
    'use server';
    return [v, async];
  };
  const b = async (async) => {
    'use server';
    return [v, async];
  };
  const c = async ({ a, b: [d = v, ...e] = [] }, [f, , g] = [1, 2, 3], ...{ length }) => {
    'use server';
    return [a, d, e, f, g, length, v];
  };
  const d = async of => { 'use server'; return [of, v]; };
  const e = async get => { 'use server'; return [get, v]; };
  await t.call(a, 1);
  await t.call(b, 2);
  await t.call(c, { a: 1, b: [undefined, 5, 6] }, undefined, 9, 9);
  await t.call(d, 1);
  await t.call(e, 2);
}
