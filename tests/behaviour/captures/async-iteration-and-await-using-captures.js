export default async function run(t) {
  const list = [1, 2], extra = Promise.resolve(3);
  const f = async () => {
    'use server';
    const seen = [];
    for await (const x of [...list, extra]) seen.push(x);
    for await (const x of (async function* () { yield* list; })()) seen.push(x);
    return seen;
  };
  await t.call(f);
}
