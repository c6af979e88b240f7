let f;
class A {
  static {
    var a = 'var';
    let b = 'let';
    f = async (x) => {
      'use server';
      return [a, b, x];
    };
    b = 'changed';
  }
}
export default async function run(t) {
  await t.call(f, A.name);
}
