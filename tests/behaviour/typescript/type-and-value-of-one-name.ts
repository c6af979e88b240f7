export default async function run(t: any) {
  const Thing = 'value';
  type Thing = string;
  const f = async (x: Thing): Promise<Thing> => {
    'use server';
    return Thing + x;
  };
  interface Only { a: Thing }
  const g = async (x: Only) => {
    'use server';
    const Only = x;
    return Only.a as Thing;
  };
  await t.call(f, '!');
  await t.call(g, { a: 'a' });
}
