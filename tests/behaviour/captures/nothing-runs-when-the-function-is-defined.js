export default async function run(t) {
  const o = {
    get a() {
      t.log('read');
      return 1;
    },
  };
  const f = async () => {
    'use server';
    return o.a;
  };
  t.log('defined');
  await t.call(f);
}
