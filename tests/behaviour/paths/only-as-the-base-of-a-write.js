export default async function run(t) {
  const make = (o, k) => async () => {
    'use server';
    o.x = 1;
    o[k] = 2;
    for (o.y in { z: 1 });
    o.count += 1;
    o.a.b.c--;
    return o;
  };
  await t.call(make({ count: 1, a: { b: { c: 1 } } }, 'k'));
}
