export default async function run(t) {
  const fs = [];
  for (const v of ['x', 'y']) {
    const a = async (n) => {
      'use server';
      return n ? [v, await b(n - 1)] : 'end';
    };
    const b = async (n) => {
      'use server';
      return n ? [v + '!', await a(n - 1)] : 'end';
    };
    fs.push(a, b);
  }
  for (const f of fs) await t.call(f, 3);
}
