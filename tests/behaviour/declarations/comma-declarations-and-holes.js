export default async function run(t) {
  let a = 1, f = async () => { 'use server'; return [a, b, c, d, rest]; }, [b, , c = a, ...rest] = [2, 3, undefined, 5, 6], { d = b, ...o } = { e: 1 }, g = async () => { 'use server'; return [o, a]; };
  a++, f, (0, g);
  await t.call(f);
  await t.call(g);
}
