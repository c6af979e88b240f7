export const table = [save];
export async function save(x) {
  'use server';
  return [table.length, x];
}
