export async function save(x) {
  'use server';
  const { value } = await import('./main.js');
  return [value, x];
}
export const value = 'v';
export default async function run(t) {
  await t.call(save, 1);
}
