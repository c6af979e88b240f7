export default async function run(t) {
  const v = 'v';
  const a = (x) => ({ f: async () => { 'use server'; return [v, x]; }, async g() { 'use server'; return [x, v]; } });
  const b = (x) => [async () => { 'use server'; return [v, x]; }, ...[async function () { 'use server'; return x; }]];
  const c = () => { return { ...a(1), f: async () => { 'use server'; return v; } }; };
  const d = async () => ((async () => { 'use server'; return v; }));
  function e() {
    return (
      // comment
      async () => {
        'use server';
        return v;
      }
    );
  }
  function* f() { return async () => { 'use server'; return v; } }
  await t.call(a(1).f);
  await t.call(a(2).g);
  await t.call(b(3)[0]);
  await t.call(b(4)[1]);
  await t.call(c().f);
  await t.call(await d());
  await t.call(e());
  await t.call(f().next().value);
}
