// modes: direct
export default async function run(t) {
  const v = 'v';
  const f = async (name) => {
    'use server';
    for (let i = 0; i < 3; i++) {
      t.log(name, i, v);
      await null;
    }
  };
  const plain = async () => {
    for (let i = 0; i < 3; i++) {
      t.log('plain', i);
      await null;
    }
  };
  await Promise.all([plain(), f('a'), plain(), f('b')]);
  await t.call(f, 'c');
}
