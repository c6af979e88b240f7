export default async function run(t) {
  const made = [];
  class A {
    constructor(x) { made.push(f); return; async function f() { 'use server'; return ['ctor', x]; } }
    get g() { return f; async function f() { 'use server'; return 'getter'; } }
    set s(x) { made.push(f); async function f() { 'use server'; return ['setter', x]; } }
    *gen(x) { yield f; x++; async function f() { 'use server'; return ['gen', x]; } }
    async am(x) { made.push(f); await 0; x += 'late'; async function f() { 'use server'; return ['am', x]; } }
    static { made.push(f); async function* f() { 'use server'; yield 'static'; } }
    field = (() => { return f; async function f() { 'use server'; return 'field'; } })();
  }
  const a = new A('x');
  made.push(a.g, a.gen(1).next().value, a.field);
  a.s = 's';
  await a.am('am');
  for (const f of made.slice(1)) await t.call(f);
  for await (const x of made[0]()) t.log(x);
}
