// modes: direct
export default async function run(t) {
  const re = /a(b)/g, symbol = Symbol('local');
  const f = async (x) => {
    'use server';
    return ['ab'.replace(re, '$1'), typeof symbol, x];
  };
  await t.call(f, 1);
}
