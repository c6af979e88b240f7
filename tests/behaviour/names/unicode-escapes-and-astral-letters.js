export default async function run(t) {
  const \u0061 = 1;
  const \u{62} = 2;
  const 𠮷 = 3;
  const ünï = 4;
  const f = async () => {
    'use server';
    return [a, \u0062, 𠮷, ün\u00ef, \u{20bb7}];
  };
  async function 名前(x) {
    'use server';
    return [𠮷, x];
  }
  await t.call(f);
  await t.call(名前, 1);
}
