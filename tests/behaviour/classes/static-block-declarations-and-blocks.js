export default async function run(t) {
  const made = [];
  class A {
    static #p = 'private';
    static {
      const v = this.#p;
      made.push(f);
      {
        made.push(g);
        async function g(x) {
          'use server';
          return ['g', v, x];
        }
      }
      async function f(x) {
        'use server';
        return ['f', v, x];
      }
      var w = 'later';
      made.push(async () => {
        'use server';
        return w;
      });
      w = 'latest';
    }
    static async *#gen(x) {
      'use server';
      yield x;
    }
    static async *[Symbol.asyncIterator]() {
      'use server';
      yield 'it';
    }
    static gen = (x) => A.#gen(x);
  }
  for (const f of made) await t.call(f, 1);
  for await (const x of A) t.log(x);
  for await (const x of A.gen(5)) t.log(x);
}
