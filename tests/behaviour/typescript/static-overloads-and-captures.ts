export default async function run(t: any) {
  const v = 'v';
  class A {
    static async m(x: number): Promise<unknown>;
    static async m(x: string): Promise<unknown>;
    static async m(x: any): Promise<unknown> {
      'use server';
      return [v, x];
    }
    protected static override async ['n'](x?: any) {
      'use server';
      return [v, 'n', x];
    }
  }
  await t.call(A.m, 1);
  await t.call((A as any).n, 2);
}
class Base {
  static async n() {}
}
