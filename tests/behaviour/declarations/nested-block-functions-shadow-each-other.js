export default async function run(t) {
  const v = 'v', made = [f];
  async function f() { 'use server'; return [v, 'outer']; }
  {
    made.push(f);
    async function f() { 'use server'; return [v, 'block']; }
    if (v) {
      made.push(f);
      async function f(n = 1) { 'use server'; return n ? f(0) : [v, 'inner']; }
    }
    (() => {
      made.push(f);
      async function f() { 'use server'; return [v, 'arrow']; }
    })();
  }
  made.push(f);
  for (const f of made) await t.call(f);
}
