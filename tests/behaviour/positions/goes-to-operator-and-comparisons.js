export default async function run(t) {
  const o = { n: 3 }, a = 1, b = 2, c = 3;
  const f = async (n) => {
    'use server';
    const out = [];
    while (n --> 0) out.push(n);
    let x = 5, y = 2;
    out.push(x-->y, y--> 1, x --> y);
    out.push(a < b > c, a<b, a < (b) / 2 > c, x+++y, x- --y, x-- - --y, x - -y, x+ +y, - -x, !--x, x-->0);
    return [out, o.n];
  };
  await t.call(f, 3);
}
