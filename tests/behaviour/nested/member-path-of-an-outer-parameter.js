export default async function run(t) {
  const outer = async (user) => {
    'use server';
    return async () => {
      'use server';
      return [user.name, user.address?.city];
    };
  };
  await t.call(await t.call(outer, { name: 'n', address: { city: 'c' } }));
  await t.call(await t.call(outer, { name: 'n' }));
}
