export default async function run(t) {
  const v = Promise.resolve('v'), o = { p: Promise.resolve([1, 2]), f: 1 };
  const f = async (g) => {
    'use server';
    const [a, b] = await o.p, c = (await v).length, d = await (await v), e = [await v, ...await o.p], h = { [await v]: await v, ...(await o) };
    if (await v) for (const x of await o.p) a + x;
    for await (const x of [v]) e.push(x);
    const k = await v ? await v : 0, l = -await 1, m = await (async () => await v)(), n = `${await v}`, q = await new Promise((r) => r(await1(v)));
    function await1(x) { return x; }
    return [a, b, c, d, e, Object.keys(h).sort(), k, l, m, n, q, typeof await v, !await v, await g?.(), (await import('test')).log !== undefined];
  };
  await t.call(f);
}
