export default async function run(t) {
  const v = 'v';
  class A {
    static async #m() { 'use server'; return [v, 'A']; }
    static get() { return A.#m; }
  }
  class B {
    static async #m() { 'use server'; return [v, 'B']; }
    static get() { return B.#m; }
  }
  await t.call(A.get());
  await t.call(B.get());
}
