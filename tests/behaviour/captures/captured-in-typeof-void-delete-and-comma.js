export default async function run(t) {
  let v = 1; const o = { a: { b: 1 }, get c() { return 2; } }, list = [1, 2];
  const f = async (k) => {
    'use server';
    void v, typeof v, !v, -v;
    const copy = { ...o.a, [v]: v, v, ['x' + v]: o.c }, { length } = list, [first] = list;
    delete copy.b;
    return [copy, length, first, (v, o.c), (o.a)['b'], o.a?.['b'], o?.['a'].b, list[k], list.at(-1), `${[...list]}`, v in list, list?.length];
  };
  v = 0;
  await t.call(f, 1);
}
