'use server';
export async function* count(n) {
  for (let i = 0; i < n; i++) yield i;
}
