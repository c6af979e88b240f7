export default async function run(t: any) {
  const v = 'v';
  async function save(x: number): Promise<unknown>;
  async function save(x: string, y?: number): Promise<unknown>;
  async function save(x: any, y = 1): Promise<unknown> {
    'use server';
    return [v, x, y];
  }
  await t.call(save, 1);
  await t.call(save, 'x', 2);
}
