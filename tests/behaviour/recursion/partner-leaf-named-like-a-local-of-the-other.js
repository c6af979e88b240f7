export default async function run(t) {
  const v = 'captured by pong';
  async function ping(n) {
    'use server';
    const v = 'local of ping';
    return [v, await pong(n)];
  }
  async function pong(n) {
    'use server';
    return n ? [v, await ping(n - 1)] : v;
  }
  await t.call(ping, 1);
  await t.call(pong, 1);
}
