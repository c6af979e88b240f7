globalThis.$$seal = 'a global';
export default async function run(t) {
  const v = 1;
  const f = async () => {
    'use server';
    return [$$seal, v];
  };
  await t.call(f);
}
