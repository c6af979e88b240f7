export default async function run(t) {
  let v = { n: 0 };
  const f = async () => {
    'use server';
    return v.n;
  };
  const early = await t.send(f);
  await t.call(f);
  v.n = 1;
  await t.call(f);
  v = { n: 2 };
  await t.call(f);
  t.log(typeof early);
}
