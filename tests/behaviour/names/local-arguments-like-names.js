export default async function run(t) {
  const args = 1, bound = 2, v = 3, self = 4, id = 5, fn = 6;
  const f = async () => {
    'use server';
    return [args, bound, v, self, id, fn];
  };
  await t.call(f);
}
