export default async function run(t) {
  const fs = ['x', 'y'].map((name, index, { length }) => async (z) => {
    'use server';
    return [name, index, length, z];
  });
  for (const f of fs) await t.call(f, 1);
  const [g] = Object.entries({ k: { deep: [1] } }).map(([key, { deep: [first] }]) => ({
    async act() {
      'use server';
      return [key, first];
    },
  }));
  await t.call(g.act);
}
