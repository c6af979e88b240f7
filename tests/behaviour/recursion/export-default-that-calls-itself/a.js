export default async function countdown(n) {
  'use server';
  return n ? [n, await countdown(n - 1)] : 'end';
}
