export default async function run(t) {
  const v = 'v';
  class Box { constructor(...f) { this.f = f; } static of(...f) { return new this(...f); } }
  const a = new Box(async () => { 'use server'; return v; },);
  const b = new (class extends Box { })(async () => { 'use server'; return [v]; }, async function () { 'use server'; return [v, v]; });
  const c = Box.of?.(async () => { 'use server'; return v; },)?.f[0];
  const d = new Box(...[async () => { 'use server'; return { v }; }]).f?.[0];
  const e = [async () => { 'use server'; return v; },].map((f) => f)[0];
  const g = await Promise.all([async () => { 'use server'; return v; }].map(async (f) => f)).then(([f,]) => f);
  for (const f of [...a.f, ...b.f, c, d, e, g]) await t.call(f);
}
