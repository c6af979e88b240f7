export default async function run(t: any) {
  const v = 'v';
  if (v) {
    async function f(a: string): Promise<unknown>;
    async function f(a: number): Promise<unknown>;
    async function f(a: any) { 'use server'; return [v, a]; }
    await t.call(f, 1);
  }
  switch (v) {
    case 'v':
      function g(a: string): Promise<unknown>
      function g(a: number): Promise<unknown>
      async function g(a: any): Promise<unknown> { 'use server'; return [a, v]; }
      await t.call(g, 'x');
  }
  class C {
    static m(a: string): Promise<unknown>
    static m(a?: number): Promise<unknown>
    static async m(a?: any) { 'use server'; return [v, 'm', a]; }
    static #p(a: string): Promise<unknown>;
    static async #p(a: any) { 'use server'; return [v, 'p', a]; }
    static get p() { return this.#p; }
  }
  await t.call(C.m, 3);
  await t.call(C.p, 4);
}
