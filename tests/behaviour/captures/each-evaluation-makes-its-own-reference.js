export default async function run(t) {
  const make = (v) => async () => {
    'use server';
    return v;
  };
  const a = make(1);
  const b = make(2);
  t.log(a === b);
  await t.call(a);
  await t.call(b);
  await t.call(a);
}
