export default async function run(t) {
  class User {
    name = 'n';
    #secret = 1;
    address = { city: 'c', lookup() {} };
  }
  const user = new User();
  const f = async () => {
    'use server';
    return [user.name, user.address.city, typeof user.address.missing];
  };
  await t.call(f);
}
