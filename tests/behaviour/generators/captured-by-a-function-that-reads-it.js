export default async function run(t) {
  const v = 1;
  async function* g(n) { 'use server'; yield v; yield n; }
  const f = async (n) => { 'use server'; const out = []; for await (const x of g(n)) out.push(x); return [out, v]; };
  await t.call(f, 2);
}
