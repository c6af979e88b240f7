export default async function run(t) {
  const end = 'end';
  async function f(n) {
    'use server';
    class Next {
      static go = (m) => f(m);
      again(m) {
        return f(m);
      }
    }
    return n > 1 ? Next.go(n - 1) : n ? new Next().again(n - 1) : [end, typeof f];
  }
  await t.call(f, 3);
}
