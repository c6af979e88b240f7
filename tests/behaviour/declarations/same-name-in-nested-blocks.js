export default async function run(t) {
  const v = 'v';
  const fs = [save];
  async function save() { 'use server'; return [v, 'outer']; }
  {
    fs.push(save);
    async function save() { 'use server'; return [v, 'block']; }
    {
      fs.push(save);
      async function save() { 'use server'; return [v, 'inner']; }
    }
  }
  for (const f of fs) await t.call(f);
}
