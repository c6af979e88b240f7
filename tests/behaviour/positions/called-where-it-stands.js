// modes: direct
export default async function run(t) {
  const v = 'v';
  t.log(await (async (x) => { 'use server'; return [v, x]; })(1));
  t.log(await (async function (x) { 'use server'; return [v, x]; })?.(2));
  t.log(await (async (strings, x) => { 'use server'; return [v, strings.length, x]; })`a${3}b`);
  t.log(await new Promise((resolve) => (async () => { 'use server'; return v; })().then(resolve)));
  await t.call(async () => { 'use server'; return v; });
}
