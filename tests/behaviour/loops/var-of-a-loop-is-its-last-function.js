// modes: direct
export default async function run(t) {
  const all = [];
  for (const i of [1, 2]) {
    var f = async (n) => {
      'use server';
      return n ? f(n - 1) : i;
    };
    all.push(f);
  }
  await t.call(all[0], 0);
  await t.call(all[0], 1);
}
