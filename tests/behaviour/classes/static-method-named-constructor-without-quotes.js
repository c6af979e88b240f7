export default async function run(t) {
  const v = 'v';
  class A {
    static async constructor() {
      'use server';
      return v;
    }
    constructor() {
      this.made = true;
    }
  }
  t.log(new A().made);
  await t.call(A.constructor);
}
