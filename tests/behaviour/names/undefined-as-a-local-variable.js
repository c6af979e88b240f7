export default async function run(t) {
  const make = (undefined) => async () => {
    'use server';
    return [undefined, void 0];
  };
  await t.call(make(5));
}
