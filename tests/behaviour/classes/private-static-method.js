export default async function run(t) {
  const v = 'v';
  class A {
    static async #m(x) {
      'use server';
      return [v, x];
    }
    static get() {
      return A.#m;
    }
    static has(o) {
      return #m in o;
    }
    static kept = this.#m;
  }
  t.log(A.has(A), A.has({}), A.get() === A.kept);
  await t.call(A.get(), 1);
}
