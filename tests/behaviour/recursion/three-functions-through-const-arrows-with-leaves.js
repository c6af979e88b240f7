export default async function run(t) {
  const user = { name: 'ann', id: { x: 7 } }, other = { name: 'bob' };
  const a = async (n) => {
    'use server';
    return n ? ['a', user.name, ...(await b(n - 1))] : [user.id.x];
  };
  const b = async (n) => {
    'use server';
    return n ? ['b', other.name, ...(await c(n - 1))] : [user.id.x, 'b'];
  };
  const c = async function named(n) {
    'use server';
    return n ? ['c', user?.id?.x, ...(await a(n - 1)), typeof named] : [other];
  };
  await t.call(a, 4);
  await t.call(b, 3);
  await t.call(c, 2);
}
