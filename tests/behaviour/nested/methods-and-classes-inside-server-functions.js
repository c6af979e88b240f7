export default async function run(t) {
  const a = 'a';
  async function outer(x) {
    'use server';
    const o = {
      async m(y) { 'use server'; return [a, x, y]; },
      async ['n'](y = a) { 'use server'; return [x, y, o.v]; },
      v: 'ov',
    };
    class C {
      static v = 'cv';
      static async s(y) { 'use server'; return [a, x, y]; }
      static async ['c'](y) { 'use server'; return [y, x]; }
      static f = async (y) => { 'use server'; return [C.v && x, y]; };
      g = async (y) => { 'use server'; return [a, y]; };
    }
    return [o.m, C.s, C.c, new C().g, async (y) => {
      'use server';
      const deepest = async (z) => { 'use server'; return [a, x, y, z]; };
      return deepest;
    }];
  }
  const list = await t.call(outer, 'x');
  for (const f of list.slice(0, 4)) await t.call(f, 'y');
  await t.call(await t.call(list[4], 'y'), 'z');
}
