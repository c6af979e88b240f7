export default async function run(t) {
  save: for (const save of [1, 2]) {
    if (save === 1) continue save;
    const f = async () => { 'use server'; save: { break save; } return save; };
    await t.call(f);
  }
  async function save(n) { 'use server'; save: while (n) { n--; continue save; } return n ? save : n; }
  await t.call(save, 2);
}
