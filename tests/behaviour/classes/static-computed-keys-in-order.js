const name = ['sa', 've'].join('');
class A {
  static save() {
    return 'ordinary';
  }
  static async [name]() {
    'use server';
    return 'server 1';
  }
  static async [name + '']() {
    'use server';
    return 'server 2';
  }
  static save2 = 1;
}
class B {
  static async save() {
    'use server';
    return 'plain';
  }
  static async [name]() {
    'use server';
    return 'computed';
  }
}
export default async function run(t) {
  await t.call(A.save);
  await t.call(B.save);
}
