// modes: direct
export default async function run(t) {
  let f;
  class A {
    static v = 1;
    static {
      f = async () => {
        'use server';
        return A.v;
      };
    }
  }
  await t.call(f);
}
