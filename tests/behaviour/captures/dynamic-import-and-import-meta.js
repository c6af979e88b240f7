export default async function run(t) {
  const v = 'v';
  const f = async () => {
    'use server';
    const { log } = await import('test');
    log('imported', v);
    return [typeof import.meta, typeof log];
  };
  await t.call(f);
}
