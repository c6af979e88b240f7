export default async function run(t) {
  const base = 10;
  async function* count(n) {
    'use server';
    yield base + n;
    if (n) yield* await next(n - 1);
  }
  const next = async (n) => {
    'use server';
    const out = [];
    for await (const x of await count(n)) out.push(x);
    return out;
  };
  for await (const x of await t.call(count, 2)) t.log(x);
  await t.call(next, 1);
}
