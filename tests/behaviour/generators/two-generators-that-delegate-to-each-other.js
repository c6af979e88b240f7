export default async function run(t) {
  const v = 'v';
  async function* a(n) { 'use server'; yield ['a', v, n]; if (n) yield* b(n - 1); }
  async function* b(n) { 'use server'; yield ['b', v, n]; if (n) yield* a(n - 1); }
  for await (const x of await t.call(a, 2)) t.log(x);
}
