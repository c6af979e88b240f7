export default async function run(t) {
  const a = 1;
  const b = { c: 2 };
  const f = async (list) => {
    'use server';
    function inner(x) {
      return x + a + this.k;
    }
    class K {
      k = b.c;
      static s = a;
      m() {
        return inner.call(this, 10);
      }
      get g() {
        return b.c + a;
      }
    }
    return [list.map((x) => x + a), new K().m(), new K().g, K.s];
  };
  await t.call(f, [1, 2]);
}
