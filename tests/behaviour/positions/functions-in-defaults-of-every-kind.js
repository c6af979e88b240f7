export default async function run(t) {
  const v = 'v';
  function a(f = async () => { 'use server'; return [v, g]; }, g = 'g') { return f; }
  const b = (x, { f = async () => { 'use server'; return [v, x]; } } = {}, [h = f] = []) => h;
  class C {
    constructor(x, f = async (y = x) => { 'use server'; return [y, v]; }) { this.f = f; }
    m(x, f = async () => { 'use server'; return x; }) { return f; }
    set s(f = async () => { 'use server'; return v; }) { this.g = f; }
    static *g(f = async () => { 'use server'; return v; }) { yield f; }
  }
  await t.call(a());
  await t.call(b('x'));
  const c = new C('x');
  await t.call(c.f);
  await t.call(c.m('m'));
  c.s = undefined;
  await t.call(c.g);
  await t.call(C.g().next().value);
}
