async function save(x: number): Promise<unknown>;
async function save(x: string): Promise<unknown>;
async function save(x: any): Promise<unknown> {
  'use server';
  return ['save', x];
}
export async function other(x: number): Promise<unknown>;
export async function other(x: any): Promise<unknown> {
  'use server';
  return ['other', x];
}
export default async function run(t: any) {
  await t.call(save, 1);
  await t.call(other, 2);
}
