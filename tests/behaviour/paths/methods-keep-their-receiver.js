export default async function run(t) {
  const list = [3, 1, 2];
  const text = 'Text';
  const o = { items: [1, 2, 3], name: 'n' };
  const f = async () => {
    'use server';
    return [
      list.map((x) => x * 2),
      text.toUpperCase(),
      o.items.filter((x) => x > 1),
      o.items?.at(-1),
      o.items.at?.(0),
      (o.items.join)('-'),
      o.name.at(0),
    ];
  };
  await t.call(f);
}
