export default async function run(t) {
  const value = 'captured';
  const o = {
    value: async function value() {
      'use server';
      return typeof value;
    },
    other: async () => {
      'use server';
      return value;
    },
    async third() {
      'use server';
      return value;
    },
  };
  for (const f of [o.value, o.other, o.third]) await t.call(f);
}
