const text = 'use server';
export default async function run(t) {
  const v = `'use server'`;
  /* 'use server' */
  const o = { 'use server': 1, x: 'use server' };
  const plain = async () => {
    return [v, o, text, ('use server', 1)];
  };
  const f = async () => {
    'use server';
    return [v, o['use server'], text];
  };
  t.log(await plain());
  await t.call(f);
}
