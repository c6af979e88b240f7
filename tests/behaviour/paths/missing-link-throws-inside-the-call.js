export default async function run(t) {
  const make = (o) => async () => {
    'use server';
    return o.a.b;
  };
  await t.fails(make(undefined));
  await t.fails(make(null));
  await t.fails(make({}));
  await t.fails(make({ a: null }));
  await t.call(make({ a: {} }));
  await t.call(make({ a: 'text' }));
}
