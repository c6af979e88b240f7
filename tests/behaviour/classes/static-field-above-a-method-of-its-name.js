const save = 'save';
export default async function run(t) {
  const v = 'v';
  const key = ['sa', 've'].join('');
  class Field {
    static [key] = 'field';
    static async save() { 'use server'; return [v, 'never seen']; }
  }
  class Literal {
    static [key] = 'field';
    static 'save' = 'another field';
    static async ['save']() { 'use server'; return [v, 'never seen']; }
  }
  class Other {
    static size = 10;
    static ['list'] = [Other.size, this.name];
    static 'save all' = Other.list.length;
    static async [save](n) { 'use server'; return [v, 'other', n]; }
  }
  class Private {
    static #save = 'private';
    static #twice = Private.#save + this.#save;
    static read() { return Private.#twice; }
    static async [key](n) { 'use server'; return [v, 'private', n]; }
  }
  t.log(Field.save, Literal.save, Other.size, Other.list, Other['save all'], Private.read());
  await t.call(Other.save, 1);
  await t.call(Private.save, 2);
}
