export default async function run(t) {
  const v = 'v';
  async function* walk(n) { 'use server'; yield [v, n]; if (n) yield* walk(n - 1); }
  for await (const x of await t.call(walk, 2)) t.log(x);
}
