const wrap = (f, ...more) => Object.assign(f, { more });
export default async function run(t) {
  const v = 'v';
  const f = wrap(
    async (x) => {
      'use server';
      return [v, x];
    },
    1,
    2,
  );
  t.log(f.more);
  await t.call(f, 'x');
}
