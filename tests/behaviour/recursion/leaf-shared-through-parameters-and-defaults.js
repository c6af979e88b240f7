export default async function run(t) {
  function make(x, y = x + 1, { z } = { z: y }) {
    return { ping, pong };
    async function ping(n, d = z) {
      'use server';
      return n ? pong(n - 1) : ['ping', d, x];
    }
    async function pong(n, d = y) {
      'use server';
      return n ? ping(n - 1) : ['pong', d];
    }
  }
  const { ping, pong } = make(1);
  await t.call(ping, 2);
  await t.call(pong, 3);
  await t.call(make(5, 6, { z: 'z' }).ping, 1);
}
