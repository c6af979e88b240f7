// modes: direct
const kept = [];
const mix = (f) => (kept.push(f), Object);
export default async function run(t) {
  class A extends mix(async () => {
    'use server';
    return typeof A;
  }) {
    static v = 1;
    static async f() {
      'use server';
      class B extends A {
        static g() {
          return [A.v, super.v];
        }
      }
      return B.g();
    }
  }
  const { f } = A;
  await t.call(f);
  A = { v: 2 };
  await t.call(f);
  await t.call(kept[0]);
}
