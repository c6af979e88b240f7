export default async function run(t) {
  const x = 'outer';
  const f = async (a = x, b = () => x) => {
    'use server';
    var x = 'inner';
    return [a, b(), x];
  };
  await t.call(f);
}
