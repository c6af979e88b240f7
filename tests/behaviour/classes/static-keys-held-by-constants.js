const key = 'save';
const other = 'other';
class A {
  static async save() {
    'use server';
    return 'server';
  }
  static [key]() {
    return 'ordinary';
  }
  static async list() {
    'use server';
    return 'list';
  }
  static [other]() {
    return 'other';
  }
  static [Symbol.iterator]() {
    return [][Symbol.iterator]();
  }
}
export default async function run(t) {
  t.log(A.save(), A.other(), [...A]);
  await t.call(A.list);
}
