export default async function run(t) {
  const v = 'v';
  function* g() {
    return { async [yield 'k'](x) { 'use server'; return [v, x]; }, p: yield async (y) => { 'use server'; return [v, y]; },
      c: class { static async [yield 'z'](n) { 'use server'; return [n, v]; } } };
  }
  const it = g(); t.log(it.next().value); const fn = it.next('m').value; await t.call(fn, 1);
  t.log(it.next('pp').value); const o = it.next('s').value;
  t.log(Object.keys(o)); await t.call(o.m, 2); await t.call(o.c.s, 3);
}
