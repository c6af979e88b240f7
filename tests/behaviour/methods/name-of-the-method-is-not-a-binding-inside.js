const m = 'module';
export default async function run(t) {
  const v = 'v';
  const o = {
    async m() {
      'use server';
      return [m, v];
    },
  };
  await t.call(o.m);
  {
    const m = 'local';
    const p = {
      async m() {
        'use server';
        return m;
      },
    };
    await t.call(p.m);
  }
}
