export default async function run(t) {
  const fs = [];
  for (const n of [1, 2]) await
  Promise.all([n].map(async (m) => fs.push(async () => {
    'use server';
    return [n, m];
  })));
  const keep = async (list) => await // for all
    Promise.all(list.map(async (m) => {
      const f = async () => {
        'use server';
        return [list, m];
      };
      fs.push(f);
    }));
  await keep([3, 4]);
  const g = async (n) => await
    new Box(n, async () => {
      'use server';
      return await
        Promise.resolve(n);
    }).given;
  fs.push(await g(5));
  for (const f of fs) await
    t.call(f);
}

class Box {
  constructor(n, given) {
    this.n = n;
    this.given = given;
  }
}
