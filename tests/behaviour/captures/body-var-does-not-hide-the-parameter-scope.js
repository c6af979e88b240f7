export default async function run(t) {
  const n = 5;
  const f = async (read = () => n, n2 = read()) => {
    'use server';
    var n;
    const before = n;
    n = 7;
    return [before, n, read(), n2];
  };
  await t.call(f);
}
