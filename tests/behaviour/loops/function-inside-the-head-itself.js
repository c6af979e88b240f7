export default async function run(t) {
  const fs = [];
  for (
    let i = 0,
      f = async () => {
        'use server';
        return i;
      };
    i < 2;
    fs.push(f, async () => {
      'use server';
      return i;
    }),
      i++
  );
  for (const f of fs) await t.call(f);
}
