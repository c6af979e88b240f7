export default async function run(t) {
  function P(f, g = f) {
    const got = [typeof f, typeof g];
    async function f(x) { 'use server'; return [got, x]; }
    return f;
  }
  const a = (f) => { return [f, typeof f]; async function f() { 'use server'; return a2; } };
  const a2 = 'a2';
  await t.call(P('f'), 1);
  await t.call(a(1)[0]);
  function Q({ f }, [g]) { var f, g; f; return { f, g: [g, h] }; var h = 1; async function f() { 'use server'; return [typeof g, typeof h]; } }
  await t.call(Q({ f: 1 }, [2]).f);
}
