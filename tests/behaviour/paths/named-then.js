export default async function run(t) {
  const o = { then: 'a value', a: { then: 5 } };
  const f = async () => {
    'use server';
    return [o.then, o.a.then];
  };
  await t.call(f);
}
