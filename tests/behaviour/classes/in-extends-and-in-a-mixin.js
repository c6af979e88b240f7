export default async function run(t) {
  const v = 'v';
  const mixin = (f) => class { static f = f; };
  class A extends mixin(async (x) => {
    'use server';
    return [v, x];
  }) {
    static async g(x) {
      'use server';
      return [x, v];
    }
    static { this.h = A.g; }
  }
  await t.call(A.f, 1);
  await t.call(A.g, 2);
  await t.call(A.h, 3);
}
