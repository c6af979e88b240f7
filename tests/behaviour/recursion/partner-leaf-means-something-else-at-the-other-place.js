export default async function run(t) {
  const v = 'outer';
  const pong = async (n) => {
    'use server';
    return n ? [v, await holder.ping(n - 1)] : ['end', v];
  };
  const holder = { ping: null };
  {
    const v = 'inner';
    const ping = async (n) => {
      'use server';
      return [v, n];
    };
    holder.ping = ping;
  }
  await t.call(pong, 1);
}
