export default async function run(t) {
  const map = new Map([['k', 'v']]);
  const bytes = new Uint8Array(4);
  const f = async () => {
    'use server';
    return [map.size, bytes.byteLength];
  };
  await t.call(f);
}
