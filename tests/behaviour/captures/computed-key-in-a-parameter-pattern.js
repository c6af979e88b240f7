export default async function run(t) {
  const key = 'k';
  const other = { name: 'z' };
  const f = async ({ [key]: value, [other.name]: second = key, ...rest }) => {
    'use server';
    return [value, second, rest];
  };
  await t.call(f, { k: 1, z: 2, y: 3 });
  await t.call(f, { k: 1 });
}
