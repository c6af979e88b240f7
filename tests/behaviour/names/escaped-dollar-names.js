export default async function run(t) {
  const \u0024\u0024register = 1;
  const v = 2;
  const f = async () => {
    'use server';
    return [$$register, \u{24}$register, v];
  };
  await t.call(f);
}
