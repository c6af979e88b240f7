export default async function run(t) {
  const fs = [];
  for (let i = 0; i < 3; i++) {
    fs.push(async (x) => {
      'use server';
      return [i, x];
    });
  }
  for (const f of fs) await t.call(f, 'x');
}
