export default async function run(t: any) {
  const v = 'v';
  async function save(this: void, x: number): Promise<unknown> {
    'use server';
    return [v, x, arguments.length];
  }
  const f = async function (this: unknown, ...all: unknown[]) {
    'use server';
    return [v, all];
  };
  await t.call(save, 1);
  await t.call(f, 1, 2);
}
