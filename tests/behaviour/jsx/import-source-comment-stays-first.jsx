/** @jsxImportSource other */
export default async function run(t) {
  const v = 'v';
  const f = async () => {
    'use server';
    return v;
  };
  t.log(await t.render(<p>{v}</p>));
  await t.call(f);
}
