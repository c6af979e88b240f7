export default async function run(t) {
  const o = { a: { b: 1 } };
  const f = async () => {
    'use server';
    return o.a.b;
  };
  o.a.b++;
  await t.call(f);
  o.a = { b: 'new' };
  await t.call(f);
}
