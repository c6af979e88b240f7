// modes: direct
export default async function run(t) {
  const v = 'captured';
  const f = async () => {
    'use server';
    t.log('body', v);
    await null;
    t.log('after await');
  };
  const pending = f();
  t.log('called');
  await pending;
  await t.call(f);
}
