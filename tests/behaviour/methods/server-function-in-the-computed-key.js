export default async function run(t) {
  const k = 'key', seen = [];
  const name = (fn) => (seen.push(fn), 'made');
  const o = {
    async [name(async (x) => {
      'use server';
      return [k, x];
    })](n) {
      'use server';
      return [k, n];
    },
  };
  t.log(Object.keys(o));
  await t.call(o.made, 1);
  await t.call(seen[0], 2);
}
