export default async function run(t) {
  const v = 'v';
  const o = {
    async *rows({ from }) {
      'use server';
      yield [v, from];
    },
  };
  const read = async (list) => {
    'use server';
    const all = [];
    for await (const row of list({ from: 1 })) all.push(row);
    return all;
  };
  await t.call(read, o.rows);
  for await (const row of await t.call(o.rows, { from: 2 })) t.log(row);
}
