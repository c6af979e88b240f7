{
  const x = 'block';
  var f = async (n) => {
    'use server';
    return [x, n];
  };
}
export { f };
export default async function run(t) {
  await t.call(f, 1);
}
