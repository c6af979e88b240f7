export default async function run(t) {
  const list = [1, 2];
  async function* f(x) {
    'use server';
    for (const v of list) yield v + x;
    return 'done';
  }
  for await (const v of await t.call(f, 10)) t.log(v);
}
