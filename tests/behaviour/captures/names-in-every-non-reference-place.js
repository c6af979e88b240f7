export default async function run(t) {
  const x = 'x', y = 'y', z = 'z';
  const f = async (o = { y: 1 }) => {
    'use server';
    x: for (const k of [1]) { if (o.x) break x; else continue x; }
    const { y: q, z = x } = o;
    class x2 { x = 1; static y() {} #z = 2; get z() { return this.#z; } }
    return [o.y, q, z, new x2().x, { x: 1, y() {}, get z() { return 1; } }.x, `x ${1} y`, /x y z/.source, "z", o?.z];
  };
  await t.call(f);
  t.log(y, z);
}
