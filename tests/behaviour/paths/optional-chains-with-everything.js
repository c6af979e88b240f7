export default async function run(t) {
  const o = { a: { n: 1, g: null }, list: [[1]], d: new Date(0) }, u = undefined, n = null;
  const f = async (k) => {
    'use server';
    return [o?.a?.n, o.a?.[k], u?.a.b.c, u?.[k], n?.x(), o?.list?.[0]?.[0], (o?.a).n, delete u?.a, o.a.g?.x.y.z, o.a.g?.(1), typeof o?.zz, o?.d.getTime?.(), `${u?.a}`, n?.[o.list]?.x];
  };
  await t.call(f, 'n').catch((e) => t.log(e.constructor.name));
}
