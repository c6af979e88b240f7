export default async function run(t) {
  const fs = [];
  for (const v of [1, 2]) {
    fs.push(save);
    async function save(x) {
      'use server';
      return [v, x];
    }
  }
  let n = 0;
  while (n < 2) {
    const m = n++;
    fs.push(save);
    async function save() {
      'use server';
      return ['while', m];
    }
  }
  for (const f of fs) await t.call(f, 'x');
}
