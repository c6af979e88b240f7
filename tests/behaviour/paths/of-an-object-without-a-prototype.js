export default async function run(t) {
  const o = Object.create(null);
  o.a = Object.assign(Object.create(null), { b: 1 });
  const f = async () => {
    'use server';
    return o.a.b;
  };
  await t.call(f);
}
