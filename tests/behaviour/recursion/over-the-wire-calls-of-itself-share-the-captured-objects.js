export default async function run(t) {
  const acc = [];
  async function walk(n) { 'use server'; acc.push(n); if (n) await walk(n - 1); return acc; }
  t.log(await (async () => 1)());
  await t.call(walk, 2);
}
