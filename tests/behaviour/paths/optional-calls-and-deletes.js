export default async function run(t) {
  const o = { list: [1], none: null, x: { y: 1, z: 2 } };
  const f = async () => {
    'use server';
    return [o.list?.map((n) => n), o.none?.map(), o?.list.at?.(0), delete o.x.y, delete o?.x?.z, o.x];
  };
  await t.call(f);
}
