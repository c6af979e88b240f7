export default async function run(t) {
  const v = 'captured';
  const w = 'w';
  const f = async (yes) => {
    'use server';
    const before = v;
    if (yes) {
      for (;;) {
        {
          var v = 'var';
          break;
        }
      }
    }
    return [before, v, w];
  };
  await t.call(f, true);
  await t.call(f, false);
}
