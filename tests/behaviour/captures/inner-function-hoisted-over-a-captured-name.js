export default async function run(t) {
  const helper = 'captured';
  const f = async () => {
    'use server';
    const g = () => {
      return typeof helper;
      function helper() {}
    };
    return [g(), helper];
  };
  await t.call(f);
}
