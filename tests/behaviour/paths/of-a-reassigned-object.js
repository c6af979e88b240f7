export default async function run(t) {
  let o = { a: 1 };
  const f = async () => {
    'use server';
    return o.a;
  };
  await t.call(f);
  o.a = 2;
  await t.call(f);
  o = { a: 3 };
  await t.call(f);
  o = null;
  await t.fails(f);
}
