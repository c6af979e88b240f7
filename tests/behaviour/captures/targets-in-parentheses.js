export default async function run(t) {
  const box = { x: 1 };
  const list = [4, 5];
  const f = async (n) => {
    'use server';
    let a, b;
    [(a)] = list;
    ({ x: (b) } = box);
    [((a)), (box.y)] = [n, a];
    ({ b: (box['z']) = n, ...(a) } = { c: b });
    return [a, b, box.y, box.z];
  };
  await t.call(f, 3);
}
