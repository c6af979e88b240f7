export default async function run(t) {
  const v = 'v';
  const note = (x) => (t.log(x), x);
  class A {
    static [note('first')]() {}
    static async ['constructor']() { 'use server'; return [v, 'constructor']; }
    static async 'a-b'() { 'use server'; return [v, 'a-b']; }
    static async 1() { 'use server'; return [v, 1]; }
    [note('before')] = note('value');
    static async static() { 'use server'; return [v, 'static']; }
    static async get() { 'use server'; return [v, 'get']; }
    static async async() { 'use server'; return [v, 'async']; }
    static async *generator() { 'use server'; yield v; }
    static async [note('computed')]() { 'use server'; return [v, 'computed']; }
    static [note('after')] = note('value');
  }
  for (const key of ['constructor', 'a-b', '1', 'computed', 'static', 'get', 'async']) await t.call(A[key]);
  for await (const x of await t.call(A.generator)) t.log(x);
}
