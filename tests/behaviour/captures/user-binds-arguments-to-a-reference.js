export default async function run(t) {
  const v = 'v';
  const f = async (...args) => {
    'use server';
    return [v, args];
  };
  const g = async (...args) => {
    'use server';
    return args;
  };
  await t.call(f.bind(null, 1), 2);
  await t.call(f.bind(null, 1).bind(null, { x: 2 }), 3);
  await t.call(g.bind(null, 1), 2);
  await t.call(g.bind(null));
}
