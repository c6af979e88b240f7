// modes: direct
export default async function run(t) {
  const v = 1;
  async function f(n) {
    'use server';
    f.count = (f.count ?? 0) + v;
    return [f === n, f.count];
  }
  t.log(await f(f), await f(f), f.count);
  const g = async (n) => {
    'use server';
    g.count = (g.count ?? 0) + v;
    return [g === n, g.count];
  };
  t.log(await g(g), await g(g), g.count);
  const held = [async function own(n) {
    'use server';
    return [own === n, own === held.at(-1), v];
  }];
  t.log(await held[0](held[0]));
  let later;
  const both = (later = async function own(n) {
    'use server';
    return [own, later, both].map((self) => self === n).concat(v);
  });
  t.log(await both(both), later === both);
  const made = [];
  for (const k of [1, 2]) made.push(async function own(n) {
    'use server';
    return [own === n, k];
  });
  t.log(await made[0](made[0]), await made[0](made[1]), await made[1](made[1]));
  {
    async function inBlock(n) {
      'use server';
      return [inBlock === n, v];
    }
    t.log(await inBlock(inBlock));
  }
  await t.call(f, 0);
}
