export default async function run(t: any) {
  const v = 1;
  abstract class A {
    static readonly = async (n: number) => { 'use server'; return [v, 'readonly', n]; };
    static declare = async (n: number) => { 'use server'; return [v, 'declare', n]; }
    static abstract = async (n: number) => { 'use server'; return [v, 'abstract', n]; }
    static async get() { 'use server'; return [v, 'get']; }
    static async set<T>(x: T) { 'use server'; return [v, 'set', x]; }
    static async async() { 'use server'; return [v, 'async']; }
    static async static() { 'use server'; return [v, 'static']; }
    static async await() { 'use server'; return [v, 'await']; }
    static async 'quoted key'() { 'use server'; return [v, 'quoted']; }
    static async 0x10() { 'use server'; return [v, 16]; }
  }
  for (const k of ['readonly', 'declare', 'abstract', 'get', 'set', 'async', 'static', 'await', 'quoted key', '16']) await t.call((A as any)[k], 2);
}
