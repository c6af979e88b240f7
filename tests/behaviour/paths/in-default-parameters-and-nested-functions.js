export default async function run(t) {
  const o = { a: { b: 1 }, c: [1, 2] };
  const f = async (x = o.a.b, y = () => o.c.length) => {
    'use server';
    return [x, y(), [1].map((n) => n + o.a.b)];
  };
  await t.call(f);
}
