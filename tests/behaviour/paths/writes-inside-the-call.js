export default async function run(t) {
  const fresh = () => ({ a: { b: 1 }, n: 1, list: [1] });
  const make = (o) => async () => {
    'use server';
    o.n++;
    o.a.b = 5;
    delete o.a.missing;
    [o.x, ...o.y] = [1, 2, 3];
    ({ k: o.z } = { k: 9 });
    for (o.w of [7]);
    o.list.push(2);
    o.q ??= 'q';
    return o;
  };
  await t.call(make(fresh()));
}
