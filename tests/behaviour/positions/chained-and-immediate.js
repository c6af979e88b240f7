export default async function run(t) {
  const v = 'v';
  t.log(await (async (x) => { 'use server'; return [v, x]; })(1));
  t.log(await (async function (x) { 'use server'; return [v, x]; }).call(null, 2));
  t.log(await async function f(x) { 'use server'; return x ? f(0) : [v, x]; }(3));
  t.log(await (async (x) => { 'use server'; return [v, x]; })?.(4).then((r) => r.concat('then')).finally(() => t.log('finally')));
  const bound = (async (a, b) => { 'use server'; return [v, a, b]; }).bind(null, 'bound');
  await t.call(bound, 5);
  const c = 0 ? 1 : v ? async (x) => { 'use server'; return [v, x]; } : 2;
  await t.call(c, 6);
  const d = (0, v && async function (x) { 'use server'; return [v, x]; });
  await t.call(d, 7);
  const e = null ?? (async (x) => { 'use server'; return [v, x]; });
  await t.call(e, 8);
  const [g, h = async (x) => { 'use server'; return [v, x]; }] = [async (x) => { 'use server'; return [x, v]; }];
  await t.call(g, 9);
  await t.call(h, 10);
  const { i = async (x) => { 'use server'; return [v, x]; }, ['j']: j = async (x) => { 'use server'; return [x, v]; } } = {};
  await t.call(i, 11);
  await t.call(j, 12);
}
