export default async function run(t) {
  const fs = [];
  for (var i = 0; i < 3; i++) {
    fs.push(async () => {
      'use server';
      return i;
    });
  }
  for (const f of fs) await t.call(f);
}
