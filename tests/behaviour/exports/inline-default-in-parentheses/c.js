const table = { c: 'c' };
export default async function* (x) {
  'use server';
  yield [table.c, x];
}
