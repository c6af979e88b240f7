function make(v, first = save, second = typeof save) {
  return [first, second];
  async function save() {
    'use server';
    return v;
  }
}
async function save() {
  return 'module level';
}
export default async function run(t) {
  const [first, second] = make('v');
  t.log(await first(), second);
  const f = async () => {
    'use server';
    return 'f';
  };
  await t.call(f);
}
