export default async function run(t) {
  const fs = [];
  for (let i = 0; i < 4; i++) {
    fs.push(async () => {
      'use server';
      return i;
    });
    i++;
  }
  for (const f of fs) await t.call(f);
}
