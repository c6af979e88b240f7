declare module 'x' {
  global { interface Window { shelf: number } }
}
abstract class Base {
  kept = 'kept';
  name() { return 'base'; }
}
abstract class Shelf extends Base {
  protected abstract override kept: string;
  abstract override readonly other: string;
  constructor(public count: number) { super(); }
  override name() { return 'shelf'; }
}
class Box extends Shelf { override kept = 'again'; override readonly other = 'o'; }
let list: import('./types').A[] = ['l'], lists: import('./types')[][];

function first(a: import('./types').A[], b? /* optional */: number) {
  return [a[0], b];
}

const box = new Box(3);

export default async function run(t: any) {
  const override = 1, global = 2;
  const save = async (n? /* c */ : number, m? // d
    : import('./types').A[]) => {
    'use server';
    override
    global
    return [n, m, n ? /* c */ override : global, box.count, box.name(), first(list as string[], 2)];
  };
  await t.call(save, 7, ['a']);
  await t.call(save);
}
