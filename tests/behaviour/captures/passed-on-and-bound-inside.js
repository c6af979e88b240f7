export default async function run(t) {
  const v = 'v';
  const add = async (a, b) => {
    'use server';
    return [v, a, b];
  };
  const wrap = async (fn, x) => {
    'use server';
    return [await fn(x), await add('own', x)];
  };
  const use = async () => {
    'use server';
    return wrap(add.bind(null, 'bound'), 1);
  };
  await t.call(wrap, add.bind(null, 'first'), 'x');
  await t.call(use);
  const again = async () => {
    'use server';
    return { add, list: [add, wrap] };
  };
  const { add: a2, list } = await t.call(again);
  await t.call(a2, 1, 2);
  await t.call(list[1], a2, 3);
}
