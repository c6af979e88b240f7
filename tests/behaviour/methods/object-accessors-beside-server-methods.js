export default async function run(t) {
  const v = 'v';
  let stored;
  const o = {
    get f() { return async () => { 'use server'; return [v, stored]; }; },
    set f(x) { stored = x; },
    async g(x) { 'use server'; return [v, x]; },
    get get() { return 1; },
    async get() { 'use server'; return v; },
    async set() { 'use server'; return v; },
    async async() { 'use server'; return v; },
    async static() { 'use server'; return v; },
    async await() { 'use server'; return v; },
    async *yield() { 'use server'; yield v; },
    async default() { 'use server'; return v; },
    async 'with space'() { 'use server'; return v; },
    async 0x10() { 'use server'; return v; },
    async 1n() { 'use server'; return v; },
    async .5() { 'use server'; return v; },
    async \u{61}b() { 'use server'; return v; },
    async "\x63"() { 'use server'; return v; },
    async [Symbol.for('s')]() { 'use server'; return v; },
    async ['a' + 1]() { 'use server'; return v; },
    async [/* c */ `t${v}` // d
    ]() { 'use server'; return v; },
  };
  o.f = 'set';
  t.log(Object.keys(o));
  for (const k of Object.keys(o)) if (k !== 'yield') await t.call(o[k], k);
  await t.call(o[Symbol.for('s')]);
  for await (const x of o.yield()) t.log(x);
}
