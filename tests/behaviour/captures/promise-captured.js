export default async function run(t) {
  const later = Promise.resolve({ a: 1 });
  const f = async () => {
    'use server';
    return (await later).a;
  };
  await t.call(f);
}
