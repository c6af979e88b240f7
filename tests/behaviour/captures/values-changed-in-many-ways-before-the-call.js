export default async function run(t) {
  let a = 1, b = [1], c = { n: 1 }, [d, e = d] = [1], g;
  const f = async () => { 'use server'; return [a, b, c.n, d, e, g]; };
  await t.call(f);
  a++; b.push(2); c = { n: 2 }; [d, e] = [e + 1, d + 2]; ({ g = 'g' } = {});
  await t.call(f);
  for (a of [7, 8]); for (c.n in { k: 1 }); b = [...b, 3]; g &&= 'and'; d **= 3;
  await t.call(f);
  (function () { a = 'closure'; })(); delete c.n; b.length = 0;
  await t.call(f);
}
