export default async function run(t) {
  const make = (o) => async () => {
    'use server';
    try {
      return o.a.b.c;
    } catch (error) {
      return error.constructor.name;
    }
  };
  await t.call(make(null));
  await t.call(make({ a: { b: null } }));
  await t.call(make({ a: { b: { c: 0 } } }));
}
