export default async function run(t: any) {
  const shape = { at: new WeakMap(), size: 1 };
  const make = () => shape;
  t.log(shape.size, make().size);
  const f = async (n: unknown) => {
    'use server';
    return [n as typeof shape, n satisfies ReturnType<typeof make> | unknown, n as keyof typeof shape];
  };
  await t.call(f, 'size');
}
