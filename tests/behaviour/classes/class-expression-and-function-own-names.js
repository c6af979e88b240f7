// modes: direct
export default async function run(t) {
  const made = [];
  const A = class B {
    static v = 'static';
    static async m() {
      'use server';
      return [B.v, typeof A];
    }
    f = async () => {
      'use server';
      return B.v;
    };
    static { made.push(async () => { 'use server'; return B.v; }); }
  };
  const g = function own(n) {
    return n ? own(n - 1) : async () => { 'use server'; return typeof own; };
  };
  await t.call(A.m);
  await t.call(new A().f);
  await t.call(made[0]);
  await t.call(g(2));
}
