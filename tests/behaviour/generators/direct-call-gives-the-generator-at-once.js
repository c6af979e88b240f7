// modes: direct
export default async function run(t) {
  const v = 1;
  async function* f() {
    'use server';
    const got = yield v;
    t.log('got', got);
    try {
      yield 2;
    } finally {
      t.log('closed');
    }
  }
  const g = f();
  t.log(typeof g.next, typeof g.then);
  t.log(await g.next(), await g.next('sent'), await g.return('end'), await g.next());
  await t.call(f);
}
