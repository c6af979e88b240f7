export default async function run(t) {
  const order = [];
  const v = (order.push('v'), 1);
  const f = (order.push('f'), async (x = order.length) => {
    'use server';
    return [v, x];
  });
  order.push('after');
  await t.call(f);
  t.log(order);
}
