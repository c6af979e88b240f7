export default async function run(t) {
  const v = 'v';
  const note = (x) => (t.log(x), x);
  const o = {
    [note('a')]: note('value of a'),
    async [note('b')]() {
      'use server';
      return v;
    },
    ...note({ c: 1 }),
    async d() {
      'use server';
      return v;
    },
    [note('e')]: 2,
  };
  t.log(Object.keys(o));
  await t.call(o.b);
  await t.call(o.d);
}
