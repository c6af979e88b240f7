export default async function run(t) {
  const a‌b = 1, ab = 2, 𝒳 = 3, ℘ = 4, ゛ = 5, a·b = 6, 한글 = { 값: { '': 0, ﬀ: 7, a‍c: 8 } }, é = 9, é = 10, \u{1d4b3}2 = 11;
  async function \u{1d4b3}3(ª = 한글.값.ﬀ) { 'use server'; return [a‌b, ab, 𝒳, ℘, ゛, a·b, ª, 한글.값.a‍c, é, é, 𝒳2]; }
  await t.call(𝒳3);
  async function é2() { 'use server'; return typeof 𝒳3; }
  async function é2() { 'use server'; return [typeof 𝒳3, é, é]; }
  await t.call(é2); await t.call(é2);
  class ª2 { static async 값() { 'use server'; return a‌b; } static async 𝒳() { 'use server'; return 𝒳; } }
  await t.call(ª2.값); await t.call(ª2.𝒳);
}
