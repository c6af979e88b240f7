export default async function run(t) {
  const v = 'v';
  const key = () => (t.log('key is evaluated'), 'computed');
  const o = {
    async plain(x) { 'use server'; return [v, 'plain', x]; },
    async 'a-b'(x) { 'use server'; return [v, 'a-b', x]; },
    async "quoted"(x) { 'use server'; return [v, 'quoted', x]; },
    async 1(x) { 'use server'; return [v, 1, x]; },
    async 0x10(x) { 'use server'; return [v, 16, x]; },
    async 1.5(x) { 'use server'; return [v, 1.5, x]; },
    async 1e3(x) { 'use server'; return [v, 1e3, x]; },
    async 7n(x) { 'use server'; return [v, 7n, x]; },
    async [key()](x) { 'use server'; return [v, 'computed', x]; },
    async [`template${1}`](x) { 'use server'; return [v, 'template', x]; },
    async delete(x) { 'use server'; return [v, 'delete', x]; },
    async constructor(x) { 'use server'; return [v, 'constructor', x]; },
    async toString(x) { 'use server'; return [v, 'toString', x]; },
    async get(x) { 'use server'; return [v, 'get', x]; },
    async set(x) { 'use server'; return [v, 'set', x]; },
    async async(x) { 'use server'; return [v, 'async', x]; },
    async static(x) { 'use server'; return [v, 'static', x]; },
    async await(x) { 'use server'; return [v, 'await', x]; },
    async \u0061bc(x) { 'use server'; return [v, 'abc', x]; },
    async ünïcode(x) { 'use server'; return [v, 'ünïcode', x]; },
    async ''(x) { 'use server'; return [v, 'empty', x]; },
  };
  for (const name of Reflect.ownKeys(o)) {
    t.log(name);
    await t.call(o[name], 'x');
  }
}
