export default async function run(t) {
  const v = { k: 1 };
  async function* numbers(n) {
    'use server';
    try {
      const got = yield v.k;
      yield [got, n];
    } finally {
      yield 'closing';
    }
    return 'end';
  }
  const read = async () => {
    'use server';
    const made = numbers(2);
    const seen = [typeof made.then, made[Symbol.asyncIterator]() === made];
    seen.push(await made.next(), await made.next('sent'), await made.return('early'), await made.next(), await made.next());
    const other = numbers(3);
    seen.push(await other.next());
    seen.push(await other.throw(new Error('thrown')), await other.next().catch((error) => error.message));
    seen.push(await numbers(4).return('unused'));
    return seen.map((part) => JSON.stringify(part));
  };
  await t.call(read);
  async function* both(n) {
    'use server';
    yield 'first';
    const end = yield* numbers(n);
    yield end;
  }
  for await (const x of await t.call(both, 5)) t.log(x);
  const given = async (make) => {
    'use server';
    const all = [];
    for await (const x of make(6)) all.push(x);
    return all;
  };
  await t.call(given, numbers);
  const listed = async () => {
    'use server';
    return { rows: numbers(7) };
  };
  for await (const x of (await t.call(listed)).rows) t.log(x);
}
