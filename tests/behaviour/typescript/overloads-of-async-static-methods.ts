export default async function run(t: any) {
  const v = 'v';
  class C {
    static async m(a: string): Promise<unknown>;
    static async m(a?: number): Promise<unknown>;
    static async m(a?: any) { 'use server'; return [v, 'm', a]; }
    static async #p(a: string): Promise<unknown>
    static async #p(a: any) { 'use server'; return [v, 'p', a]; }
    static get p() { return this.#p; }
    static async 'q r'(a: string): Promise<unknown>;
    static async 'q r'(a: any) { 'use server'; return [v, 'q', a]; }
    static async [`s`](a: string): Promise<unknown>;
    static async [`s`](a: any) { 'use server'; return [v, 's', a]; }
    static async *g(a: any) { 'use server'; yield [v, 'g', a]; }
  }
  await t.call(C.m, 3);
  await t.call(C.p, 4);
  await t.call(C['q r'], 5);
  await t.call(C['s'], 6);
  t.log(Object.getOwnPropertyNames(C).filter((k) => !['length', 'prototype', 'name'].includes(k)).sort());
}
