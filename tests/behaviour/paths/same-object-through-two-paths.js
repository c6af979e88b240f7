export default async function run(t) {
  const shared = { n: 1 };
  const o = { a: shared, b: { c: shared } };
  const f = async () => {
    'use server';
    return o.a === o.b.c;
  };
  await t.call(f);
}
