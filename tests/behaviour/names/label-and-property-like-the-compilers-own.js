export default async function run(t) {
  const v = 'v';
  const o = { $$register: 1, $$rscc_x: 2 };
  const f = async () => {
    'use server';
    $$seal: for (;;) break $$seal;
    return [o.$$register, o.$$rscc_x, v];
  };
  await t.call(f);
}
