export default async function run(t) {
  const a = 1;
  const make = () => {
    const save = async () => { 'use server'; return [a, 0]; };
    const save$1 = async () => { 'use server'; return [a, 1]; };
    const list = [save, save$1];
    { const save = async () => { 'use server'; return [a, 2]; }; list.push(save); }
    { const save$2 = async () => { 'use server'; return [a, 3]; }; list.push(save$2); }
    { const save = async () => { 'use server'; return [a, 4]; }; list.push(save); }
    { const _0 = async () => { 'use server'; return [a, 5]; }; list.push(_0, async () => { 'use server'; return [a, 6]; }); }
    return list;
  };
  for (const f of make()) await t.call(f);
}
