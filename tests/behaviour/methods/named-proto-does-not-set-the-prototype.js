export default async function run(t) {
  const v = 'v';
  const o = {
    async __proto__() {
      'use server';
      return v;
    },
  };
  const p = {
    async ['__proto__']() {
      'use server';
      return [v, 2];
    },
  };
  const q = {
    async '__proto__'() {
      'use server';
      return [v, 3];
    },
  };
  for (const x of [o, p, q]) {
    t.log(Object.keys(x), Object.getPrototypeOf(x) === Object.prototype);
    await t.call(Object.getOwnPropertyDescriptor(x, '__proto__').value);
  }
}
