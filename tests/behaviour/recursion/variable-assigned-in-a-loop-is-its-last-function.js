// modes: direct
export default async function run(t) {
  let f;
  const all = [];
  for (const i of [1, 2]) {
    f = async (n) => {
      'use server';
      return n ? [i, await f(n - 1)] : i;
    };
    all.push(f);
  }
  for (const each of all) await t.call(each, 1);
}
