export default async function run(t) {
  const make = (user, o) => async () => {
    'use server';
    return [user ? user.name : 'nobody', user && user.address && user.address.city, o == null ? 'none' : o.a.b];
  };
  await t.call(make(null, undefined));
  await t.call(make(undefined, null));
  await t.call(make({ name: 'n' }, { a: { b: 1 } }));
  await t.call(make({ name: 'n', address: { city: 'c' } }, { a: { b: undefined } }));
}
