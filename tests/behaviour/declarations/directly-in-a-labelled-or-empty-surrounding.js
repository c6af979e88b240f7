export default async function run(t) {
  const v = 'v';
  a: {
    ;
    async function save() { 'use server'; return v; }
    ;
    await t.call(save);
    break a;
  }
  { async function alone() { 'use server'; return v; } }
}
