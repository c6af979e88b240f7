// modes: direct
const withLog = (t, f) => async (...args) => {
  t.log('before');
  return f(...args);
};
export default async function run(t) {
  const v = 'v';
  const f = withLog(
    t,
    withLog(t, async (x) => {
      'use server';
      return [v, x];
    }),
  );
  await t.call(f, 1);
}
