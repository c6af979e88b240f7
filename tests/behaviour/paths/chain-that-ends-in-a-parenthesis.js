export default async function run(t) {
  const make = (o) => async () => {
    'use server';
    return (o?.a).b;
  };
  await t.call(make({ a: { b: 1 } }));
  await t.fails(make(null));
  await t.fails(make({}));
}
