export default async function run(t) {
  let count = 0;
  const list = [];
  const f = async () => {
    'use server';
    return [count, list];
  };
  await t.call(f);
  count++;
  list.push('x');
  await t.call(f);
  [count] = [10];
  await t.call(f);
  for (count of [20]);
  await t.call(f);
}
