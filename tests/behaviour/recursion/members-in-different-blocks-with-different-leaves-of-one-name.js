export default async function run(t) {
  const v = 'outer';
  async function ping(n) {
    'use server';
    return n ? [v, await later(n - 1)] : ['end of ping', v];
  }
  const later = async (n) => {
    'use server';
    return n ? ['later', await ping(n - 1)] : 'end of later';
  };
  {
    const v = 'inner';
    const f = async (n) => {
      'use server';
      return [v, await ping(n)];
    };
    await t.call(f, 2);
  }
  await t.call(ping, 2);
}
