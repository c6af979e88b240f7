// modes: direct
export default async function run(t) {
  const o = {
    prefix: 'p',
    tag(strings, ...values) {
      return this.prefix + strings.raw.join('_') + values.join();
    },
    m() {
      return this.prefix;
    },
  };
  const f = async () => {
    'use server';
    return [o.tag`a${1}b`, o.m(), (o.m)(), o.m?.(), o?.m(), o['m']()];
  };
  await t.call(f);
}
