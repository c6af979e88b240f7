export default async function run(t) {
  const a = 'a', made = [];
  a: {
    b: for (const x of [1, 2]) {
      c: {
        if (x === 1) break c;
        made.push(f);
        async function f(n) {
          'use server';
          f: for (;;) { a: { break f; } }
          return [a, x, n];
        }
        continue b;
      }
      made.push(async () => { 'use server'; a: for (const x of [9]) { continue a; } return [x, a]; });
    }
    break a;
  }
  for (const f of made) await t.call(f, 0);
}
