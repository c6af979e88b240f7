'use server';
export default async function countdown(n) {
  return n ? [n, await countdown(n - 1)] : 'end';
}
