// modes: direct
export default async function run(t) {
  let f;
  const make = (i) => {
    class K {
      x = (f = async (d) => {
        'use server';
        return d ? f(0) : i;
      });
    }
    return new K().x;
  };
  const a = make(1), b = make(2);
  t.log(await a(1), await b(1), a === f, b === f);
  let g;
  let i = 0;
  class L {
    id = i++;
    x = (g = async (d) => {
      'use server';
      return d === g;
    });
  }
  const c = new L().x, d = new L().x;
  t.log(await c(c), await c(d), await d(d));
  let h;
  class M {
    static x = (h = async (d) => {
      'use server';
      return [typeof h, i, h === d];
    });
  }
  t.log(await M.x(M.x));
  await t.call(M.x, 0);
}
