import { kept } from './b.js';
const table = ['loaded'];
export async function save(x) {
  'use server';
  return [table, x];
}
export default async function run(t) {
  await t.call(kept, 1);
  t.log(kept === save);
}
