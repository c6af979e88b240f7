export default async function run(t) {
  const v = 'v';
  const f = async function* () {
    'use server';
    yield v;
    yield* [1, 2];
  };
  const o = {
    async *m() {
      'use server';
      yield [v, 'method'];
    },
  };
  for (const g of [f, o.m]) for await (const x of await t.call(g)) t.log(x);
}
