export default async function run(t) {
  const of = 1, get = 2, set = 3, from = 4, as = 5, type = 6, using = 7, accessor = 8, target = 9, async = 10;
  const meta = 11, defer = 12, source = 13, satisfies = 14, is = 15, out = 16, asserts = 17, infer = 18;
  const f = async () => {
    'use server';
    return [of, get, set, from, as, type, using, accessor, target, async, meta, defer, source, satisfies, is, out, asserts, infer];
  };
  await t.call(f);
}
