const log = [];
class A {
  static async 1() {
    'use server';
    return 'server 1';
  }
  static 0x1() {
    return 'ordinary 0x1';
  }
  static async '2'() {
    'use server';
    return 'server "2"';
  }
  static get [0b10]() {
    return () => 'getter 0b10';
  }
  static async 1_0.0() {
    'use server';
    return 'server 10';
  }
  static 1e1() {
    return 'ordinary 1e1';
  }
  static async 0.0000001() {
    'use server';
    return 'server 1e-7';
  }
  static '1e-7'() {
    return 'ordinary "1e-7"';
  }
  static async 5n() {
    'use server';
    return 'server 5n';
  }
  static 0o5() {
    return 'ordinary 0o5';
  }
  static 7() {
    return 'ordinary 7';
  }
  static async [7]() {
    'use server';
    return 'server [7]';
  }
  static 1000000000000000000000() {
    return 'ordinary 1e21';
  }
  static async '1e+21'() {
    'use server';
    return 'server "1e+21"';
  }
}
export default async function run(t) {
  for (const key of [1, 2, 10, 1e-7, 5]) t.log(key, A[key]());
  await t.call(A[7]);
  await t.call(A[1e21]);
}
