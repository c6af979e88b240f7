export default async function run(t: any) {
  const open = (name: string) => ({ name, [Symbol.dispose]: () => t.log('disposed', name) });
  {
    using a = open('a') as any, b = open('b');
    const f = async (x: number) => {
      'use server';
      return [a.name, b.name, x];
    };
    await t.call(f, 1);
  }
  {
    await using c: any = open('c');
    const g = async () => {
      'use server';
      using d = { name: 'd', [Symbol.dispose]: () => {} };
      return [c.name, d.name];
    };
    await t.call(g);
  }
}
