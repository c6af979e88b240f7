export default async function run(t) {
  const o = { list: [1, 2], map: { k: 1 }, n: 4, k: 'k', f: { g: 5 } };
  const f = async (x) => {
    'use server';
    const { g } = o.f;
    return [...o.list, o.k in o.map, o.map[o.k], -o.n, o.n ** 2, typeof o.n, `${o.k}`, x ?? o.n, { ...o.map }, g, void o.n, [o.n, o.k]];
  };
  await t.call(f);
}
