export default async function run(t) {
  const text = 'text';
  const list = [1, 2, 3];
  const n = 5;
  const f = async () => {
    'use server';
    return [text.length, list.length, n.missing];
  };
  await t.call(f);
}
