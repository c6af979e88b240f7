export default async function run(t) {
  const make = (o) => async () => {
    'use server';
    return [o?.a, o?.a?.b, o?.a?.b.c];
  };
  await t.call(make(null));
  await t.call(make({}));
  await t.call(make({ a: null }));
  await t.call(make({ a: { b: { c: 1 } } }));
  await t.fails(make({ a: {} }).bind(null));
}
