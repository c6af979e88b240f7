export default async function run(t) {
  const made = [];
  for (let i = 0, f = async () => { 'use server'; return ['init', i]; }; made.push(async () => { 'use server'; return ['test', i]; }), i < 2; made.push(async () => { 'use server'; return ['step', i]; }), i++) {
    made.push(f);
    let i = 'body';
    made.push(async () => { 'use server'; return [i, f === undefined]; });
    i += '!';
  }
  for (const f of made.slice(0, 6)) await t.call(f).catch((e) => t.log(e.constructor.name));
  for (let [a, g = async () => { 'use server'; return [a, b]; }, b = a] of [[1], [2]]) await t.call(g);
  for await (const { x = 1, h = async () => { 'use server'; return x; } } of [{}, { x: 2 }]) await t.call(h);
}
