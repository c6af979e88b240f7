export default async function run(t) {
  const v = 'v';
  const f = async () => {
    'use server';
    const { log } = await import('test');
    log(typeof import.meta, v);
    return typeof import.meta.url;
  };
  await t.call(f);
}
