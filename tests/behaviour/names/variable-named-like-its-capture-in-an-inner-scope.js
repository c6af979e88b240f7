export default async function run(t) {
  const save = 'outer value';
  const make = () => {
    const wrapper = { save: async () => { 'use server'; return save; } };
    return wrapper.save;
  };
  await t.call(make());
  const outer = save;
  {
    const save = async () => { 'use server'; return [outer, typeof save]; };
    await t.call(save);
  }
}
