export default async function run(t) {
  const f = async () => {
    'use server';
    return later;
  };
  await t.fails(f);
  const later = 'now';
  await t.call(f);
}
