export default async function run(t) {
  class B {
    constructor(f, g) {
      this.f = f;
      this.g = g;
    }
  }
  class A extends B {
    h = async () => {
      'use server';
      return 'h';
    };
    constructor(x) {
      super(async (n) => {
        'use server';
        return [x, n];
      }, ...[async (n) => {
        'use server';
        return [n, x];
      }]);
      x += '!';
    }
  }
  const a = new A('x');
  await t.call(a.f, 1);
  await t.call(a.g, 2);
  await t.call(a.h);
}
