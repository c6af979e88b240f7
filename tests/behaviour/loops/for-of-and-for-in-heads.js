export default async function run(t) {
  const fs = [];
  for (const [k, { v = 'none' } = {}] of [['a', { v: 1 }], ['b']]) {
    fs.push(async () => {
      'use server';
      return [k, v];
    });
  }
  for (const key in { x: 1, y: 2 }) {
    fs.push(async () => {
      'use server';
      return key;
    });
  }
  for (var last of [7, 8]) {
    fs.push(async () => {
      'use server';
      return last;
    });
  }
  for (const f of fs) await t.call(f);
}
