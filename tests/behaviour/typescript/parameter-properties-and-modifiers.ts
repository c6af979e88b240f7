class A {
  static count: number = 0;
  constructor(private readonly a: string, public b?: number) {}
  public make() {
    const { a, b } = this;
    return async (x: number) => {
      'use server';
      return [a, b, x];
    };
  }
  public static async save(x: number): Promise<unknown> {
    'use server';
    return ['static', x];
  }
  private static async hidden<T>(x: T, y?: number): Promise<unknown> {
    'use server';
    return ['hidden', x, y];
  }
  static get() {
    return A.hidden;
  }
  declare ambient: string;
  readonly field = async () => {
    'use server';
    return 'field';
  };
}
export default async function run(t: any) {
  const a = new A('a', 1);
  for (const f of [a.make(), A.save, A.get(), a.field]) await t.call(f, 2);
}
