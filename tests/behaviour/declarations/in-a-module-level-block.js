let f;
{
  const v = 1;
  f = save;
  async function save() {
    'use server';
    return v;
  }
}
export default async function run(t) {
  await t.call(f);
}
