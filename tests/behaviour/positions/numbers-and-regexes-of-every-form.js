export default async function run(t) {
  const n = 1_000, h = 0xFFn, o = 0o17, b = 0b11, d = .5, e = 5., x = 1e-7;
  const f = async (a, i) => {
    'use server';
    const c = a++ / 2 / i, r = /[/\]]+/g, s = a / b / d, u = 1..toString();
    if (i) /use server/.test('x');
    const w = { a } / 2, y = (i) / 2;
    return [n, h, o, e, x, c, r.source, s, u, Number.isNaN(w), y, `${/}`/.source}`, a
/ 2 / i];
  };
  await t.call(f, 4, 2);
}
