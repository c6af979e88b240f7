export default async function run(t) {
  const v = 'v', seen = [];
  const tag = (s, ...f) => (seen.push(...f), s.raw.join('|'));
  t.log(tag`a${async (x) => { 'use server'; return [v, x, `}${'`'}`]; }}\u{61}${`${async () => { 'use server'; return v; }}`.length > 3}b`);
  t.log(String.raw`\unicode ${1} \xerxes`, tag`\unicode and ${async () => {
    'use server';
    return `a${`b${v}`}`;
  }}`);
  await t.call(seen[0], 1);
  await t.call(seen[2]);
}
