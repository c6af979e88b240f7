export default async function run(t) {
  const o = { then: 'not a function', catch: 1, finally: { then: 2 } };
  const f = async () => { 'use server'; return [o.then, o.catch, o.finally.then]; };
  await t.call(f);
  const g = await (async () => { 'use server'; return o.then; });
  await t.call(g);
  const p = Promise.resolve(async () => { 'use server'; return o.catch; });
  await t.call(await p);
}
