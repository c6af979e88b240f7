export default async function run(t: any) {
  const v = 'v', k = 'computed';
  const o = {
    async get<T>(x: T) { 'use server'; return [v, 'get', x]; },
    async set(this: void, x: number) { 'use server'; return [v, 'set', x]; },
    async async() { 'use server'; return v; },
    async static() { 'use server'; return v; },
    async 'a b'() { 'use server'; return v; },
    async 0x10() { 'use server'; return v; },
    async .5() { 'use server'; return v; },
    async 1e21() { 'use server'; return v; },
    async [`t${k}`]<T>(x?: T) { 'use server'; return [v, x]; },
    async [(k as string)!]() { 'use server'; return k; },
    async await() { 'use server'; return v; },
    async *yield() { 'use server'; yield v; },
    async __proto__() { 'use server'; return v; },
    async toString() { 'use server'; return v; },
    async constructor() { 'use server'; return v; },
    async readonly() { 'use server'; return v; },
    'quoted': async function named<T>(x?: T) { 'use server'; return [v, typeof named, x]; },
    arrow: (async (x) => { 'use server'; return [v, x]; }) as (x: number) => Promise<unknown>,
    sat: (async (x: number) => { 'use server'; return [v, x]; }) satisfies unknown,
  };
  t.log(Object.keys(o));
  for (const key of Object.keys(o)) if (key !== 'yield') await t.call((o as any)[key], 1);
}
