export default async function run(t) {
  const a = 1;
  const b = { x: 2 };
  const f = async () => {
    'use server';
    return { a, b, ['a']: a, a2: a };
  };
  await t.call(f);
}
