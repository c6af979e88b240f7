export default async function run(t) {
  const f = async () => {
    'use server';
    return v;
  };
  await t.call(f);
  var v = 1;
  await t.call(f);
}
