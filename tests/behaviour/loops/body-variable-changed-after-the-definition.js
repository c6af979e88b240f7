export default async function run(t) {
  const fs = [];
  for (let i = 0; i < 2; i++) {
    let double = i;
    fs.push(async () => {
      'use server';
      return [i, double];
    });
    double *= 2;
    i += 0;
  }
  for (const f of fs) await t.call(f);
}
