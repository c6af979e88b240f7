export default async function run(t) {
  const fs = [];
  {
    const v = 1;
    fs.push(async () => {
      'use server';
      return v;
    });
  }
  {
    const v = 2;
    fs.push(async () => {
      'use server';
      return v;
    });
  }
  for (const f of fs) await t.call(f);
}
