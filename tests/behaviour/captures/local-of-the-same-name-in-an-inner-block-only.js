export default async function run(t) {
  const v = 'captured';
  const f = async (inner) => {
    'use server';
    if (inner) {
      let v = 'local';
      v += '!';
      return v;
    }
    return v;
  };
  await t.call(f, true);
  await t.call(f, false);
}
