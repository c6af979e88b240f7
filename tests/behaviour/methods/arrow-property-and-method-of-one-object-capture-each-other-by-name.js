// modes: direct
export default async function run(t) {
  const v = 'v';
  const api = {
    async list() { 'use server'; return [v]; },
    async first() { 'use server'; return (await api.list())[0]; },
  };
  await t.call(api.list);
  await t.call(api.first);
}
