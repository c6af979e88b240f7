export default async function run(t) {
  const async = 1, of = 2, get = 3, set = 4, from = 5, as = 6, type = 7, using = 8, accessor = 9, target = 10, meta = 11;
  const f = async () => {
    'use server';
    return [async, of, get, set, from, as, type, using, accessor, target, meta];
  };
  await t.call(f);
}
