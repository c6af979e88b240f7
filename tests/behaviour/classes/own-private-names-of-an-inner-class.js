export default async function run(t) {
  const v = 'v';
  const f = async (x) => {
    'use server';
    class Inner {
      #secret = x;
      static #count = 1;
      read() { return [this.#secret, Inner.#count, #secret in this, v]; }
    }
    return new Inner().read();
  };
  await t.call(f, 1);
}
