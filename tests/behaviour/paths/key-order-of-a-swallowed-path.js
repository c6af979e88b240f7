export default async function run(t) {
  const o = { z: 1, a: 2, m: { y: 1, b: 2 } };
  const f = async () => {
    'use server';
    return [o.m, Object.keys(o.m), o.z];
  };
  await t.call(f);
}
