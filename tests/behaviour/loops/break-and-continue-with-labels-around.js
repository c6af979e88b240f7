export default async function run(t) {
  const fs = [];
  outer: for (const a of [1, 2, 3]) {
    for (const b of ['x', 'y']) {
      if (a === 2) continue outer;
      fs.push(async () => {
        'use server';
        return [a, b];
      });
      if (a === 3) break outer;
    }
  }
  for (const f of fs) await t.call(f);
}
