export default async function run(t) {
  const v = 'v';
  class Holder { constructor(f, g) { this.f = f; this.g = g; } }
  const tag = (strings, f) => f;
  const h = new Holder(async () => { 'use server'; return [v, 'f']; }, async () => { 'use server'; return [v, 'g']; });
  const tagged = tag`x${async () => { 'use server'; return [v, 'tagged']; }}y`;
  for (const f of [h.f, h.g, tagged]) await t.call(f);
}
