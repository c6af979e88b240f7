export default async function run(t) {
  const a = { n: 1 };
  const b = a;
  const list = [a];
  const f = async () => {
    'use server';
    return [a === b, list[0] === a];
  };
  await t.call(f);
}
