export default async function run(t) {
  const fs = [];
  { const v = 1; async function save() { 'use server'; return v; } fs.push(save); }
  { const v = 2; async function save() { 'use server'; return v; } fs.push(save); }
  { const v = 3; const save = async () => { 'use server'; return v; }; fs.push(save); }
  fs.push({ save: async () => { 'use server'; return 4; } }.save);
  for (const f of fs) await t.call(f);
}
