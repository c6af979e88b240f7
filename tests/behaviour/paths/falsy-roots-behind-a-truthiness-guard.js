export default async function run(t) {
  const make = (user, o) => async () => {
    'use server';
    return [user && user.name, user || 'nobody', o.a && o.a.b, o.c ? o.c.d : 'no d', !o.e || o.e.f];
  };
  for (const x of [0, '', false, null, undefined, NaN, 0n, { name: 'n' }]) {
    await t.call(make(x, { a: x, c: x, e: x }));
  }
}
