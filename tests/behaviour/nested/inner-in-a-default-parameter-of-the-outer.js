export default async function run(t) {
  const v = 'v';
  const outer = async (
    callback = async (x) => {
      'use server';
      return [v, x];
    },
  ) => {
    'use server';
    return callback;
  };
  await t.call(await t.call(outer), 1);
}
