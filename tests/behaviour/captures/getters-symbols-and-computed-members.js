export default async function run(t) {
  const v = 'v', sym = Symbol.iterator, key = 'k';
  const f = async (n) => {
    'use server';
    const o = {
      get [key]() { return v; }, set [key](x) { this.x = x + v; }, *[Symbol.iterator]() { yield v; yield* [n]; },
      async v() { return v; }, async *gen() { yield v; }, 'quoted'() { return v; }, 12() { return n; }, [v + 1]: v, v2: { v }, get: v, set: v, async: v, static: v, await: v,
    };
    o.k = 1;
    const g = [];
    for await (const y of o.gen()) g.push(y);
    return [o.k, [...o], await o.v(), g, o.quoted(), o[12](), o.v2, o.get, o.set, o.async, o.static, o.await, o.x];
  };
  await t.call(f, 1);
}
