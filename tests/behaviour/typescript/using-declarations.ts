export default async function run(t: any) {
  const v = 'v';
  const make = () => {
    using resource = { value: 'r', [Symbol.dispose]: () => t.log('disposed') } as any;
    const value = resource.value;
    return async (x: number) => {
      'use server';
      return [v, value, x];
    };
  };
  await t.call(make(), 1);
}
