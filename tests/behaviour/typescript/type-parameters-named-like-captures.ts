export default async function run(t: any) {
  const a = 1, B = 2, K = { n: 3 };
  const f = async <a, B extends a, K>(x: a, y?: B): Promise<[K, unknown]> => {
    'use server';
    interface a2 { K: K }
    type a3 = typeof a;
    let q: a = x;
    return [a as any, [B, K.n, q]] as [any, any];
  };
  await t.call(f, 5);
  async function g<a>(this: void, x: a) { 'use server'; { interface B {} type K = B; return [a, B, K.n] as (K | number)[]; } }
  await t.call(g, 6);
}
