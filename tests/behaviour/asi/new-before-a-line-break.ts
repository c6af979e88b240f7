export default async function run(t: any) {
  const fs: (() => Promise<unknown>)[] = [];
  for (const n of [1, 2]) new
    Box(n, async () => {
      'use server';
      return [n, new
        Map([[n, n]])];
    }).into(fs);
  const make = (n: number) => new // a box
    Box<number>(n, async () => {
      'use server';
      return n;
    });
  make(3).into(fs);
  for (const f of fs) await
    t.call(f);
}

class Box<T> {
  constructor(readonly n: T, readonly given: () => Promise<unknown>) {}
  into(list: (() => Promise<unknown>)[]) {
    list.push(this.given);
  }
}
