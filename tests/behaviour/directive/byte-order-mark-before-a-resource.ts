using resource = { name: 'r', [Symbol.dispose]() {} };
export default async function run(t: any) {
  const { name } = resource;
  const f = async (n: number) => {
    'use server';
    return [name, resource.name, n];
  };
  await t.call(f, 1);
}
