export default async function run(t) {
  const o = { a: { b: 1 }, c: 'not captured' };
  const f = async (x) => {
    'use server';
    return [o.a.b, x];
  };
  const once = await t.send({ list: [f] });
  await t.call(once.list[0], 1);
  const twice = await t.send(once);
  await t.call(twice.list[0], 2);
}
