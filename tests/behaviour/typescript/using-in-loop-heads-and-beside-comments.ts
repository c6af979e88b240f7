const open = (n: number): any => ({ n, [(Symbol as any).dispose ?? Symbol.for('Symbol.dispose')]() {}, [(Symbol as any).asyncDispose ?? Symbol.for('Symbol.asyncDispose')]() {} });
export default async function run(t: any) {
  for (await using item of [open(1), open(2)]) {
    const f = async (n: number) => {
      'use server';
      return item.n + n;
    };
    await t.call(f, 10);
  }
  await using /* another */ last = open(4);
  await /* and */ using end = open(5);
  await t.call(async () => {
    'use server';
    using /* of its own */ last = open(6);
    return [last.n, end.n];
  });
}
