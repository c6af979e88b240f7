interface Shelf {
  abstract: string;
}

class Box<in out T> {
  static [key: string]: unknown;
  accessor count = 1;
  constructor(readonly value: T) {}
}

function using(list: import('./types').List<string>) {
  return list.length;
}

export default async function run(t) {
  const shelf: Shelf = { abstract: 'a' }, box = new Box<number>(2), call = (x: number) => x & 3;
  for (async of => {}; ;) break;
  const half = box.value ?.5:1;
  const total = call<number>?.(using(['a', 'b']));
  const lines = String.raw`\unicode`;
  const save = async (n: number & {}) => {
    'use server';
    return [shelf.abstract, half, total, lines, n & 6, using(['c'])];
  };
  t.log(box.count);
  await t.call(save, 7);
}
