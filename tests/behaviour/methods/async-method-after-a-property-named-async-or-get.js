export default async function run(t) {
  const v = 'v';
  const o = {
    async: 1,
    get: 2,
    async async() { 'use server'; return [v, 'async']; },
    async get() { 'use server'; return [v, 'get']; },
    async *set() { 'use server'; yield v; },
    async
    : 3,
  };
  t.log(o.async);
  await t.call(o.get);
  for await (const x of await t.call(o.set)) t.log(x);
}
