// modes: direct
export default async function run(t) {
  const list = [];
  const add = async (x) => {
    'use server';
    list.push(x);
    return list;
  };
  await t.call(add, 1);
  await t.call(add, 2);
  t.log(list, (await add(3)) === list);
}
