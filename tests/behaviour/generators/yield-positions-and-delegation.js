export default async function run(t) {
  const v = 'v';
  async function* outer(x) {
    'use server';
    const inner = async function* (y) {
      'use server';
      yield [v, x, y];
      return 'done';
    };
    const got = yield* inner('y');
    yield got ?? 'none';
    try {
      yield await Promise.resolve(x);
    } finally {
      yield 'finally';
    }
    for await (const z of [Promise.resolve(1), 2]) yield z;
    yield
    yield (yield, x);
  }
  for await (const y of outer('x')) t.log(y);
  const it = await t.call(outer, 'w');
  for await (const y of it) t.log(y);
}
