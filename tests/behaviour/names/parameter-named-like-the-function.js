export default async function run(t) {
  const f = async function g(f, g) {
    'use server';
    return [f, g];
  };
  await t.call(f, 1, 2);
}
