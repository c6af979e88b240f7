// modes: direct
export default async function run(t) {
  let v = 1;
  const wait = { then: null };
  async function f(n) {
    'use server';
    if (n === 0) return [v, f];
    await wait.then;
    return f(n - 1);
  }
  wait.then = Promise.resolve();
  const result = f(1);
  v = 2;
  const [seen, self] = await result;
  v = 3;
  t.log(seen, (await self(0))[0]);
  await t.call(f, 0);
}
