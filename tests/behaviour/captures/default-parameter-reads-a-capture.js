export default async function run(t) {
  const base = 10;
  const f = async (a = base, { b = a + base, c: { d = b } = {} } = {}, [e = d] = []) => {
    'use server';
    return [a, b, d, e];
  };
  await t.call(f);
  await t.call(f, 1);
  await t.call(f, 1, { b: 2 }, [3]);
  await t.call(f, undefined, { c: { d: null } });
}
