// modes: direct
export default async function run(t) {
  const v = 'v';
  let h;
  function* g() {
    h = f;
    yield /*
*/ async function f() {
      'use server';
      return [v, typeof Q, typeof R];
    }
    yield /* a line separator:  */
    class Q {}
    yield class R {}
    yield // and a comment
    function n() {}
    t.log(typeof n);
    return [yield /* on its line */ 1, yield * /*
    */ [2]];
  }
  t.log([...g()]);
  await t.call(h);
}
