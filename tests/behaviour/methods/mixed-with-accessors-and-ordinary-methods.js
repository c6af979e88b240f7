export default async function run(t) {
  const v = 'v';
  const o = {
    get g() {
      return 'getter';
    },
    set g(x) {
      t.log('set', x);
    },
    m() {
      return this.g;
    },
    async s() {
      'use server';
      return v;
    },
    async,
    arrow: async () => {
      'use server';
      return [v, 'arrow'];
    },
    expression: async function () {
      'use server';
      return [v, 'expression'];
    },
  };
  o.g = 1;
  t.log(o.m(), o.async);
  for (const f of [o.s, o.arrow, o.expression]) await t.call(f);
}
const async = 'shorthand';
