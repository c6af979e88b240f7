export default async function run(t) {
  const v = 1;
  {
    await t.call(save);
    async function save() {
      'use server';
      return v;
    }
  }
  t.log(typeof save);
}
