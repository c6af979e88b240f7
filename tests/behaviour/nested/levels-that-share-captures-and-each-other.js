export default async function run(t) {
  const u = { name: 'n', id: 1, tags: ['x'] }; let late = 'early';
  async function outer(a, b = async (q = u.tags) => { 'use server'; return [q, a, late]; }) {
    'use server';
    const out = []; const local = { p: { q: a } };
    for (let i = 0; i < 2; i++) {
      const inner = async (z, own = inner2) => {
        'use server';
        const deepest = async () => { 'use server'; return [u.name, a, local.p.q, i, z, typeof own, late, await b()]; };
        return z ? deepest : deepest();
      };
      var inner2 = inner;
      out.push(await inner(0), await (await inner(1))());
    }
    return [await b(), u.id, late, out];
  }
  late = 'late';
  await t.call(outer, 'A');
}
