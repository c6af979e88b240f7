export default async function run(t) {
  const o = { a: { x: 1 }, b: [1, 2] };
  const f = async () => {
    'use server';
    const { a, ...rest } = o;
    const { x } = o.a;
    return [{ ...o }, a, rest, x, [...o.b], Object.keys(o), 'a' in o, o.a.x];
  };
  await t.call(f);
}
