export default async function run(t) {
  const v = 1;
  const f = async () => {
    'use server';
    return v;
  };
  const same = f;
  t.log(typeof f, same === f, f instanceof Function, new Set([f, same]).size);
  await t.call(same);
}
