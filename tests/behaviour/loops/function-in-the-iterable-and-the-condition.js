export default async function run(t) {
  const v = 'v';
  for (const f of [
    async () => {
      'use server';
      return v;
    },
  ])
    await t.call(f);
  let g;
  while (!g && (g = async () => { 'use server'; return v + '!'; })) await t.call(g);
}
