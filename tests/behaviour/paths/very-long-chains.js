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
}
