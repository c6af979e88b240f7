export default async function run(t) {
  const é = 'é', 变量 = { 名: '名', ключ: { ö: 1 } }, 𝒳 = 'astral', a\u{62}c = 'abc', \u0078 = 'x', ª = 1, $ = 2, _ = 3, ᾰ‿ᾰ = 4, ⅷ𐠃 = 5;
  const ƒ = async (ñ = é) => {
    'use server';
    return [ñ, 变量.名, 变量.ключ.ö, 𝒳, abc, a\u0062c, x, \u{78}, ª, $, _, ᾰ‿ᾰ];
  };
  async function ядро(n) { 'use server'; return n ? ядро(n - 1) : [ª, ⅷ𐠃]; }
  const o = { async 'ключ'() { 'use server'; return é; }, async é() { 'use server'; return 变量; }, async 𝒳() { 'use server'; return 𝒳; } };
  class Ж { static async ш() { 'use server'; return é; } static async #п() { 'use server'; return é; } static п = () => Ж.#п; }
  for (const f of [ƒ, ядро, ...Object.values(o), Ж.ш, Ж.п()]) await t.call(f);
}
