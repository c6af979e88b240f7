export default async function run(t) {
  const v = 'v';
  class A {
    static f = async (x) => {
      'use server';
      return [v, 'static', x];
    };
    g = async (x) => {
      'use server';
      return [v, 'instance', x];
    };
    #h = async (x) => {
      'use server';
      return [v, 'private', x];
    };
    static ['i' + v] = async function (x) {
      'use server';
      return [v, 'expression', x];
    };
    'j k' = async (x) => {
      'use server';
      return [v, 'quoted', x];
    };
    h() {
      return this.#h;
    }
  }
  const a = new A();
  for (const f of [A.f, a.g, a.h(), A.iv, a['j k']]) await t.call(f, 1);
}
