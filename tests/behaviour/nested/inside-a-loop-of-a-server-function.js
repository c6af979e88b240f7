export default async function run(t) {
  const prefix = '#';
  const outer = async (n) => {
    'use server';
    const list = [];
    for (let i = 0; i < n; i++) {
      list.push(async () => {
        'use server';
        return prefix + i;
      });
    }
    return list;
  };
  for (const f of await t.call(outer, 3)) await t.call(f);
}
