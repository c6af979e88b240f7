// modes: direct
// experimental decorators
export default async function run(t: any) {
  const seen: unknown[] = [];
  const mark = (target: any, key: any, index: number) => { seen.push([String(key), index]); };
  const note = (...what: unknown[]) => (target: any, key: any, index: number) => { seen.push([...what, String(key), index]); };
  const value = 'around', count = 2, unused = 'unused', key = 'the key';
  const f = async (n: number, inner = 'of f') => {
    'use server';
    const local = 'local';
    class A {
      constructor(@note(value, 'constructor') value: number, @note(key) public other: string) {}
      m(@mark mark: number, @note(count, local, inner) [count]: number[], @note(((value: unknown) => value)(n)) value?: string) { return [mark, count, value]; }
      static s(@note((() => { class B { f(@note(local) local: any) { return local; } } return new B().f(3); })(), local) local: any, ...unused: any[]) { return [local, unused]; }
    }
    return [new A(1, 'o').m(n, [7], 'v'), A.s('l', 8), seen];
  };
  await t.call(f, 1);
}
