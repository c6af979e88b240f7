const api = {
  async a() {
    'use server';
    return 'a';
  },
  nested: {
    async b(x = 1) {
      'use server';
      return x;
    },
  },
};
export default async function run(t) {
  await t.call(api.a);
  await t.call(api.nested.b);
}
