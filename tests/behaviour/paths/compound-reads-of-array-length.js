export default async function run(t) {
  const list = [1, 2, 3];
  const map = new Map([['k', 'v']]);
  const date = new Date(0);
  const f = async () => {
    'use server';
    return [list.length, map.size, date.getTime(), map.get('k')];
  };
  await t.call(f);
}
