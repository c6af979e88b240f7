abstract class Base<T> {
  protected abstract readonly kind: string;
  [key: string]: unknown;
  declare extra?: T;
  static #count = 0;
  static async count(this: void, add?: number): Promise<number> {
    'use server';
    return add ?? 0;
  }
  static accessor = 'a field named accessor';
  override = 1;
}
class Derived extends Base<string> {
  protected override readonly kind = 'derived';
  constructor(public readonly name = 'n') {
    super();
  }
  make = () => {
    const { kind, name } = this;
    return async (x: number): Promise<unknown> => {
      'use server';
      return [kind, name, x];
    };
  };
}
export default async function run(t: any) {
  await t.call(Base.count, 1);
  await t.call(new Derived().make(), 2);
}
