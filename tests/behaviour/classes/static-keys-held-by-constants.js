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
  static async template() {
    'use server';
    return 'template';
  }
  static [`template`]() {
    return 'ordinary template';
  }
  static [Symbol.iterator]() {
    return [][Symbol.iterator]();
  }
}
export default async function run(t) {
  t.log(A.save(), A.template(), A.other(), [...A]);
  await t.call(A.list);
}
