// modes: direct
export default async function run(t) {
  class Local { static s = 1; x = 2; m() { return this.x; } }
  function helper(x) { return new Local().m() + x; }
  const sym = Symbol('s'), re = /a/g, map = new WeakMap(), fn = (...a) => a;
  const f = async (x) => {
    'use server';
    class Sub extends Local { m() { return super.m() + 1; } }
    map.set(fn, x);
    return [helper(x), new Sub().m(), Local.s, typeof sym, re.test('a'), re.lastIndex, map.has(fn), fn(...[x]), new (class { v = x; })().v, Sub.name, f === undefined];
  };
  await t.call(f, 1);
  t.log(re.lastIndex, map.has(fn));
}
