export default async function run(t) {
  const v = 'v';
  const first = new Error('x').stack.includes(':3:');
  const f = async () => {
    'use server';
    return v;
  };
  t.log(first);
  await t.call(f);
}
