export default async function run(t) {
  const settings = { factor: 3 };
  const api = {
    async scale(n) {
      'use server';
      return n * settings.factor;
    },
  };
  await t.call(api.scale, 2);
}
