class A {
  constructor(a, { b }) {
    this.f = async (x) => {
      'use server';
      return [a, b, x];
    };
  }
}
export default async function run(t) {
  await t.call(new A(1, { b: 2 }).f, 3);
}
