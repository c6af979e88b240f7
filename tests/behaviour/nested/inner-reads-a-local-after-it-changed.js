export default async function run(t) {
  const outer = async () => {
    'use server';
    let local = 'early';
    const inner = async () => {
      'use server';
      return local;
    };
    local = 'late';
    return inner;
  };
  await t.call(await t.call(outer));
}
