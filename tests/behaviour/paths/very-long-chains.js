export default async function run(t) {
  let o = { end: 'end' };
  for (let i = 0; i < 12; i++) o = { n: o };
  const f = async () => {
    'use server';
    return o.n.n.n.n.n.n.n.n.n.n.n.n.end;
  };
  await t.call(f);
  o = { n: null };
  await t.fails(f);
  let p = { end: 'end' };
  for (let i = 0; i < 40; i++) p = { n: p, at: i };
  const g = async () => {
    'use server';
    return [p.at, p.n.at, p.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.n.end];
  };
  await t.call(g);
  p = { n: { at: 1 } };
  await t.fails(g);
}
