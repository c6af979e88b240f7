export default async function run(t) {
  const name = 'outer', o = { name: 'prop', save: { name: 'deep' } };
  async function save(name2 = name, { save: { name: inner } } = o) {
    'use server';
    const save2 = (save) => save?.name;
    class name3 { name = name; static save = o.name; ['save'] = 1; save2() { return { name, save: name }; } }
    return [name2, inner, save2(o.save), new name3().name, name3.save, new name3().save2(), ((name) => name)(1)];
  }
  await t.call(save);
}
