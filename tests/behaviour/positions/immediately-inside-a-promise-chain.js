export default async function run(t) {
  const f = await Promise.resolve('v').then(
    (v) => async (x) => {
      'use server';
      return [v, x];
    },
  );
  await t.call(f, 1);
}
