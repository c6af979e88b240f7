// refused: static-order
export default async function run(t) {
  class Base {
    static names() {
      return typeof this.save;
    }
    static get got() {
      return typeof this.save;
    }
  }
  const key = 'save';
  class Called extends Base {
    static early = super.names();
    static async [key](n) {
      'use server';
      return n;
    }
  }
  class Read extends Base {
    static early = super.got;
    static async [key](n) {
      'use server';
      return n;
    }
  }
  t.log(Called.early, Read.early);
  await t.call(Called.save, 1);
  await t.call(Read.save, 1);
}
